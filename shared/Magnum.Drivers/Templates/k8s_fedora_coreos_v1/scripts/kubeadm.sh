# Part of every bootstrap: joining a cluster.

# api_version: of the kubeadm configuration that this release reads
api_version() {
    local minor
    minor=$(parameter kube_version | cut -d . -f 2)
    if [ "$minor" -ge 31 ]; then echo kubeadm.k8s.io/v1beta4; else echo kubeadm.k8s.io/v1beta3; fi
}

# join_configuration CONTROL-PLANE: the kubelet's own certificate takes the place of a bootstrap token
join_configuration() {
    cat <<CONFIG
apiVersion: $(api_version)
kind: JoinConfiguration
discovery:
  file:
    kubeConfigPath: $WORK/discovery.conf
nodeRegistration:
  name: $(parameter node_name)
  criSocket: $CONTAINERD_SOCKET
CONFIG
    if [ "$1" = true ]; then
        printf 'controlPlane:\n  localAPIEndpoint:\n    advertiseAddress: %s\n    bindPort: 6443\n' "$(parameter private_ip)"
    fi
}

# api_ready KUBECONFIG
api_ready() {
    kubectl --kubeconfig "$1" --request-timeout 10s get --raw /readyz
}

# join CONTROL-PLANE: the certificates are there already, which kubeadm would refuse otherwise
join() {
    cp /etc/kubernetes/kubelet.conf "$WORK/discovery.conf"
    join_configuration "$1" >"$WORK/kubeadm.yaml"
    kubeadm join --config "$WORK/kubeadm.yaml" \
        --ignore-preflight-errors FileAvailable--etc-kubernetes-kubelet.conf,FileAvailable--etc-kubernetes-pki-ca.crt,FileExisting-conntrack
}

wait_for_node() {
    kubectl --kubeconfig /etc/kubernetes/kubelet.conf wait --for condition=Ready "node/$(parameter node_name)" --timeout 15m
    touch "$DONE"
    log 'bootstrap is complete'
}
