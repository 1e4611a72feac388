# Last part of a master's bootstrap. The authorities' keys never leave Magnum, so every certificate is made here beforehand.

ADMIN=/etc/kubernetes/admin.conf

# first_address RANGE: the address after the range's own, which is the API's inside of the cluster
first_address() {
    local a b c d
    IFS=. read -r a b c d <<<"${1%/*}"
    printf '%s.%s.%s.%s\n' "$a" "$b" "$c" "$((d + 1))"
}

# names DNS... -- IP...: an alternative name for each, once
names() {
    local kind=DNS name
    for name in "$@"; do
        if [ "$name" = -- ]; then kind=IP; elif [ -n "$name" ]; then printf '%s:%s\n' "$kind" "$name"; fi
    done | sort --unique | paste --serial --delimiters ,
}

control_plane_certificates() {
    local node address own
    node=$(parameter node_name)
    address=$(parameter private_ip)
    own=$(names localhost "$node" -- 127.0.0.1 "$address")
    authority kubernetes "$PKI/ca.crt"
    authority etcd "$PKI/etcd/ca.crt"
    authority front-proxy "$PKI/front-proxy-ca.crt"
    certificate kubernetes "$PKI/apiserver" /CN=kube-apiserver serverAuth "$(names localhost "$node" \
        kubernetes kubernetes.default kubernetes.default.svc kubernetes.default.svc.cluster.local -- \
        127.0.0.1 "$(first_address "$(parameter portal_network_cidr)")" "$address" "$(parameter public_ip)" \
        "$(parameter api_private_ip)" "$(parameter api_public_ip)")"
    certificate kubernetes "$PKI/apiserver-kubelet-client" /O=system:masters/CN=kube-apiserver-kubelet-client clientAuth
    certificate front-proxy "$PKI/front-proxy-client" /CN=front-proxy-client clientAuth
    certificate etcd "$PKI/etcd/server" "/CN=$node" serverAuth,clientAuth "$own"
    certificate etcd "$PKI/etcd/peer" "/CN=$node" serverAuth,clientAuth "$own"
    certificate etcd "$PKI/etcd/healthcheck-client" /CN=kube-etcd-healthcheck-client clientAuth
    certificate etcd "$PKI/apiserver-etcd-client" /CN=kube-apiserver-etcd-client clientAuth
    parameter service_account_key >"$PKI/sa.pub"
    parameter service_account_private_key >"$PKI/sa.key"
}

control_plane_identities() {
    local own shared
    own=https://$(parameter private_ip):6443
    shared=https://$(parameter api_private_ip):6443
    certificate kubernetes "$WORK/admin" /O=system:masters/CN=kubernetes-admin clientAuth
    certificate kubernetes "$WORK/controller-manager" /CN=system:kube-controller-manager clientAuth
    certificate kubernetes "$WORK/scheduler" /CN=system:kube-scheduler clientAuth
    kubeconfig "$ADMIN" kubernetes-admin "$WORK/admin" "$shared"
    kubeconfig /etc/kubernetes/super-admin.conf kubernetes-admin "$WORK/admin" "$shared"
    kubeconfig /etc/kubernetes/controller-manager.conf system:kube-controller-manager "$WORK/controller-manager" "$own"
    kubeconfig /etc/kubernetes/scheduler.conf system:kube-scheduler "$WORK/scheduler" "$own"
    kubelet_identity
}

init_configuration() {
    cat <<CONFIG
apiVersion: $(api_version)
kind: InitConfiguration
localAPIEndpoint:
  advertiseAddress: $(parameter private_ip)
  bindPort: 6443
nodeRegistration:
  name: $(parameter node_name)
  criSocket: $CONTAINERD_SOCKET
---
apiVersion: $(api_version)
kind: ClusterConfiguration
kubernetesVersion: $(parameter kube_version)
clusterName: $(parameter cluster_uuid)
controlPlaneEndpoint: $(parameter api_private_ip):6443
imageRepository: $(registry)
networking:
  podSubnet: $(parameter pods_network_cidr)
  serviceSubnet: $(parameter portal_network_cidr)
---
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
cgroupDriver: systemd
rotateCertificates: false
CONFIG
}

# control_planes NUMBER: succeeds once at least NUMBER masters are in the cluster
control_planes() {
    [ "$(kubectl --kubeconfig "$ADMIN" get nodes --selector node-role.kubernetes.io/control-plane --output name | wc -l)" -ge "$1" ]
}

main() {
    local index
    if [ -e "$DONE" ]; then return 0; fi
    index=$(parameter index)
    prepare_node
    control_plane_certificates
    control_plane_identities
    if [ "$index" -eq 0 ]; then
        init_configuration >"$WORK/kubeadm.yaml"
        kubeadm init --config "$WORK/kubeadm.yaml" --ignore-preflight-errors FileExisting-conntrack
        install_network
    else
        # One after the other: etcd takes one new member at a time.
        wait_until 3600 "the masters before this one" control_planes "$index"
        join true
    fi
    wait_for_node
}

main </dev/null
