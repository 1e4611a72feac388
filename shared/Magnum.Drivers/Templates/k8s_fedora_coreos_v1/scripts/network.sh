# Part of a master's bootstrap: the pods' network.

install_network() {
    case $(parameter network_driver) in
        flannel) flannel_manifest >"$WORK/network.yaml" ;;
        calico) calico_manifest >"$WORK/network.yaml" ;;
        *) fail "unknown network driver $(parameter network_driver)" ;;
    esac
    kubectl --kubeconfig /etc/kubernetes/admin.conf apply --filename "$WORK/network.yaml"
}

# Calico's own manifest; it finds the pods' range in kubeadm's configuration.
calico_manifest() {
    local prefix mode
    prefix=$(parameter container_infra_prefix)
    mode=$(parameter calico_ipv4pool_ipip)
    cloud --location "https://raw.githubusercontent.com/projectcalico/calico/$(parameter calico_tag)/manifests/calico.yaml" |
        sed -e "/name: CALICO_IPV4POOL_IPIP\$/{n;s|value:.*|value: \"$mode\"|}" \
            -e "s|image: [a-z.]*/calico/|image: ${prefix:-docker.io/calico/}|"
}

flannel_manifest() {
    local prefix image plugin
    prefix=$(parameter container_infra_prefix)
    prefix=${prefix:-ghcr.io/flannel-io/}
    image=${prefix}flannel:$(parameter flannel_tag)
    plugin=${prefix}flannel-cni-plugin:$(parameter flannel_cni_tag)
    cat <<MANIFEST
apiVersion: v1
kind: Namespace
metadata:
  name: kube-flannel
  labels:
    pod-security.kubernetes.io/enforce: privileged
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: flannel
  namespace: kube-flannel
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: flannel
rules:
  - apiGroups: [""]
    resources: [pods]
    verbs: [get]
  - apiGroups: [""]
    resources: [nodes]
    verbs: [get, list, watch]
  - apiGroups: [""]
    resources: [nodes/status]
    verbs: [patch]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: flannel
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: flannel
subjects:
  - kind: ServiceAccount
    name: flannel
    namespace: kube-flannel
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: flannel
  namespace: kube-flannel
data:
  network.conflist: |
    {
      "name": "pods",
      "cniVersion": "0.3.1",
      "plugins": [
        {"type": "flannel", "delegate": {"hairpinMode": true, "isDefaultGateway": true}},
        {"type": "portmap", "capabilities": {"portMappings": true}}
      ]
    }
  network.json: |
    {
      "Network": "$(parameter pods_network_cidr)",
      "EnableNFTables": false,
      "Backend": {"Type": "$(parameter flannel_backend)"}
    }
---
apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: flannel
  namespace: kube-flannel
spec:
  selector:
    matchLabels:
      app: flannel
  template:
    metadata:
      labels:
        app: flannel
    spec:
      hostNetwork: true
      priorityClassName: system-node-critical
      serviceAccountName: flannel
      nodeSelector:
        kubernetes.io/os: linux
      tolerations:
        - operator: Exists
          effect: NoSchedule
      initContainers:
        - name: install-plugin
          image: $plugin
          command: [cp, -f, /flannel, /opt/cni/bin/flannel]
          volumeMounts:
            - {name: plugins, mountPath: /opt/cni/bin}
        - name: install-configuration
          image: $image
          command: [cp, -f, /etc/kube-flannel/network.conflist, /etc/cni/net.d/10-flannel.conflist]
          volumeMounts:
            - {name: configurations, mountPath: /etc/cni/net.d}
            - {name: settings, mountPath: /etc/kube-flannel}
      containers:
        - name: flannel
          image: $image
          command: [/opt/bin/flanneld]
          args: [--ip-masq, --kube-subnet-mgr, --net-config-path=/etc/kube-flannel/network.json]
          env:
            - name: POD_NAME
              valueFrom: {fieldRef: {fieldPath: metadata.name}}
            - name: POD_NAMESPACE
              valueFrom: {fieldRef: {fieldPath: metadata.namespace}}
          securityContext:
            capabilities:
              add: [NET_ADMIN, NET_RAW]
          volumeMounts:
            - {name: run, mountPath: /run/flannel}
            - {name: settings, mountPath: /etc/kube-flannel}
            - {name: lock, mountPath: /run/xtables.lock}
      volumes:
        - name: run
          hostPath: {path: /run/flannel, type: DirectoryOrCreate}
        - name: plugins
          hostPath: {path: /opt/cni/bin}
        - name: configurations
          hostPath: {path: /etc/cni/net.d, type: DirectoryOrCreate}
        - name: lock
          hostPath: {path: /run/xtables.lock, type: FileOrCreate}
        - name: settings
          configMap:
            name: flannel
MANIFEST
}
