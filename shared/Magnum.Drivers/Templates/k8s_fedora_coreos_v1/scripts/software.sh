# Part of every bootstrap: what a node needs installed and configured before kubeadm runs.

# download URL FILE SHA256
download() {
    curl --silent --show-error --fail --location --retry 12 --retry-delay 5 --retry-connrefused --output "$2" "$1"
    printf '%s  %s\n' "$3" "$2" | sha256sum --check --quiet || fail "$1 is not what it should be"
}

# checksum URL: the first word of a published checksum file
checksum() {
    curl --silent --show-error --fail --location --retry 12 --retry-delay 5 --retry-connrefused "$1" | awk 'NR == 1 {print $1}'
}

# installed_version PROGRAM: nothing if it is not there
installed_version() {
    case $1 in
        kubeadm) kubeadm version --output short ;;
        kubelet) kubelet --version | awk '{print $2}' ;;
        kubectl) kubectl version --client --output json | jq --raw-output .clientVersion.gitVersion ;;
    esac
}

install_kubernetes() {
    local version arch name base url
    version=$(parameter kube_version)
    arch=$(uname -m | sed 's/x86_64/amd64/; s/aarch64/arm64/')
    mkdir -p /usr/local/bin /opt/cni/bin
    base=https://dl.k8s.io/release/$version/bin/linux/$arch
    for name in kubeadm kubelet kubectl; do
        if [ "$(installed_version "$name" 2>/dev/null)" != "$version" ]; then
            download "$base/$name" "$WORK/$name" "$(checksum "$base/$name.sha256")"
            install -m 755 "$WORK/$name" "/usr/local/bin/$name"
        fi
    done
    if [ ! -x /opt/cni/bin/bridge ]; then
        url=https://github.com/containernetworking/plugins/releases/download/$CNI_PLUGINS_VERSION/cni-plugins-linux-$arch-$CNI_PLUGINS_VERSION.tgz
        download "$url" "$WORK/cni.tgz" "$(checksum "$url.sha256")"
        tar --extract --gzip --file "$WORK/cni.tgz" --directory /opt/cni/bin
        chmod -R a+rX /opt/cni
    fi
    if ! command -v crictl >/dev/null; then
        url=https://github.com/kubernetes-sigs/cri-tools/releases/download/$CRICTL_VERSION/crictl-$CRICTL_VERSION-linux-$arch.tar.gz
        download "$url" "$WORK/crictl.tgz" "$(checksum "$url.sha256")"
        tar --extract --gzip --file "$WORK/crictl.tgz" --directory /usr/local/bin crictl
    fi
    restore_labels /usr/local/bin /opt/cni
}

restore_labels() {
    if command -v restorecon >/dev/null; then restorecon -R "$@"; fi
}

# registry: where Kubernetes' own images come from
registry() {
    local prefix
    prefix=$(parameter container_infra_prefix)
    printf '%s\n' "${prefix:+${prefix%/}}" | sed 's|^$|registry.k8s.io|'
}

install_containerd() {
    local url unit=/etc/systemd/system/containerd.service
    url=$(parameter containerd_tarball_url)
    if [ -n "$url" ]; then
        download "$url" "$WORK/containerd.tgz" "$(parameter containerd_tarball_sha256)"
        tar --extract --gzip --file "$WORK/containerd.tgz" --directory /usr/local
        restore_labels /usr/local/bin
    fi
    command -v containerd >/dev/null || fail 'the image has no containerd: give the labels containerd_tarball_url and containerd_tarball_sha256'
    if [ -n "$url" ] || ! systemctl cat containerd.service >/dev/null 2>&1; then
        cat >"$unit" <<UNIT
[Unit]
Description=Container runtime
After=network.target local-fs.target
[Service]
Type=notify
Delegate=yes
KillMode=process
Restart=always
OOMScoreAdjust=-999
LimitNOFILE=1048576
TasksMax=infinity
ExecStart=$(command -v containerd)
[Install]
WantedBy=multi-user.target
UNIT
        chmod 644 "$unit"
    fi
}

configure_containerd() {
    local name value pause
    pause=$(kubeadm config images list --kubernetes-version "$(parameter kube_version)" --image-repository "$(registry)" 2>/dev/null | grep /pause:)
    mkdir -p /etc/containerd /etc/systemd/system/containerd.service.d
    cat >/etc/containerd/config.toml <<CONFIG
version = 2
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "$pause"
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "/opt/cni/bin"
    conf_dir = "/etc/cni/net.d"
  [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
    runtime_type = "io.containerd.runc.v2"
    [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc.options]
      SystemdCgroup = true
CONFIG
    for name in http_proxy https_proxy no_proxy; do
        value=$(parameter "$name")
        [ -z "$value" ] || printf '%s="%s"\n' "${name^^}" "$value"
    done >/etc/containerd/environment
    printf '[Service]\nEnvironmentFile=/etc/containerd/environment\n' >/etc/systemd/system/containerd.service.d/magnum.conf
    systemctl daemon-reload
    systemctl enable containerd.service
    systemctl restart containerd.service
}

# The node's second volume, if it has one, holds what containerd stores.
mount_storage() {
    local volume device
    volume=$(parameter storage_volume)
    [ -n "$volume" ] || return 0
    device=/dev/disk/by-id/virtio-${volume:0:20}
    wait_until 300 "the volume $volume" test -b "$device"
    blkid "$device" >/dev/null || mkfs.xfs "$device"
    mkdir -p /var/lib/containerd
    grep -q " /var/lib/containerd " /etc/fstab ||
        printf '%s /var/lib/containerd xfs defaults,nofail 0 2\n' "$device" >>/etc/fstab
    mountpoint --quiet /var/lib/containerd || mount /var/lib/containerd
    restore_labels /var/lib/containerd
}

configure_kernel() {
    printf 'overlay\nbr_netfilter\n' >/etc/modules-load.d/kubernetes.conf
    modprobe overlay
    modprobe br_netfilter
    printf 'net.ipv4.ip_forward = 1\nnet.bridge.bridge-nf-call-iptables = 1\nnet.bridge.bridge-nf-call-ip6tables = 1\n' \
        >/etc/sysctl.d/90-kubernetes.conf
    sysctl --quiet --load /etc/sysctl.d/90-kubernetes.conf
}

# The kubelet waits for kubeadm to write its configuration.
configure_kubelet() {
    local labels more taints
    labels=magnum.openstack.org/role=$(parameter role),magnum.openstack.org/nodegroup=$(parameter nodegroup)
    more=$(parameter node_labels)
    labels=$labels${more:+,$more}
    taints=$(parameter node_taints)
    mkdir -p /etc/systemd/system/kubelet.service.d /etc/kubernetes/manifests
    cat >/etc/systemd/system/kubelet.service <<UNIT
[Unit]
Description=Kubernetes node agent
After=network-online.target containerd.service
Wants=network-online.target
StartLimitIntervalSec=0
[Service]
Environment=KUBELET_KUBEADM_ARGS=
EnvironmentFile=-/var/lib/kubelet/kubeadm-flags.env
ExecStart=/usr/local/bin/kubelet --kubeconfig=/etc/kubernetes/kubelet.conf --config=/var/lib/kubelet/config.yaml --node-ip=$(parameter private_ip) --node-labels=$labels${taints:+ --register-with-taints=$taints} \$KUBELET_KUBEADM_ARGS
Restart=always
RestartSec=10
[Install]
WantedBy=multi-user.target
UNIT
    chmod 644 /etc/systemd/system/kubelet.service
    systemctl daemon-reload
    systemctl enable kubelet.service
}

prepare_node() {
    use_proxies
    log_in
    mount_storage
    configure_kernel
    install_kubernetes
    install_containerd
    configure_containerd
    configure_kubelet
}
