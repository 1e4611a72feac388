# Last part of a worker's bootstrap.

main() {
    if [ -e "$DONE" ]; then return 0; fi
    prepare_node
    authority kubernetes "$PKI/ca.crt"
    kubelet_identity
    wait_until 3600 'the Kubernetes API' api_ready /etc/kubernetes/kubelet.conf
    join false
    wait_for_node
}

main </dev/null
