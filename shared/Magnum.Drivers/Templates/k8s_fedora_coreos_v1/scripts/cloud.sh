# Part of every bootstrap: Keystone, Magnum and the certificates that they give.

# cloud CURL-ARGUMENTS...: one request to a service of the cloud, repeated while the service is not there
cloud() {
    local options=()
    [ "$(parameter verify_ca)" = true ] || options+=(--insecure)
    curl --silent --show-error --fail --retry 12 --retry-delay 5 --retry-connrefused --max-time 60 "${options[@]}" "$@"
}

# Keeps a token of the trustee, scoped by the trust, in a file of its own: arguments are visible to others.
log_in() {
    local token
    token=$(jq '{auth: {
            identity: {methods: ["password"], password: {user: {id: .trustee_user_id, password: .trustee_password}}},
            scope: {"OS-TRUST:trust": {id: .trust_id}}}}' <<<"$PARAMETERS" |
        cloud --header 'Content-Type: application/json' --data @- --output /dev/null --dump-header - \
            "$(parameter auth_url)/auth/tokens" |
        tr -d '\r' | sed -n 's/^x-subject-token: *//Ip')
    [ -n "$token" ] || fail 'Keystone gave no token'
    printf 'X-Auth-Token: %s\n' "$token" >"$WORK/token"
}

# magnum PATH CURL-ARGUMENTS...
magnum() {
    local path=$1
    shift
    cloud --header @"$WORK/token" --header 'OpenStack-API-Version: container-infra latest' \
        --header 'Content-Type: application/json' "$@" "$(parameter magnum_url)/$path"
}

# authority KIND FILE: fetches the certificate of an authority of the cluster
authority() {
    mkdir -p "$(dirname "$2")"
    magnum "certificates/$(parameter cluster_uuid)?ca_cert_type=$1" | jq --exit-status --raw-output .pem >"$WORK/authority"
    install -m 644 "$WORK/authority" "$2"
}

# certificate KIND FILE SUBJECT USAGE [NAMES]: makes FILE.key and has FILE.crt signed by the authority
certificate() {
    local kind=$1 file=$2 subject=$3 usage=$4 names=${5:-}
    local extensions=(-addext 'keyUsage=critical,digitalSignature,keyEncipherment' -addext "extendedKeyUsage=$usage")
    [ -z "$names" ] || extensions+=(-addext "subjectAltName=$names")
    mkdir -p "$(dirname "$file")"
    openssl req -new -newkey rsa:2048 -nodes -sha256 -keyout "$file.key" -out "$WORK/csr" -subj "$subject" \
        "${extensions[@]}" 2>"$WORK/openssl" || fail "$(cat "$WORK/openssl")"
    jq --null-input --arg cluster "$(parameter cluster_uuid)" --arg kind "$kind" --rawfile csr "$WORK/csr" \
        '{cluster_uuid: $cluster, ca_cert_type: $kind, csr: $csr}' |
        magnum certificates --data @- | jq --exit-status --raw-output .pem >"$WORK/signed"
    install -m 644 "$WORK/signed" "$file.crt"
}

# kubeconfig FILE USER CERTIFICATE SERVER: lets USER in with CERTIFICATE.crt and CERTIFICATE.key
kubeconfig() {
    local file=$1 user=$2 certificate=$3 server=$4
    kubectl config --kubeconfig "$file" set-cluster kubernetes --server "$server" \
        --certificate-authority "$PKI/ca.crt" --embed-certs
    kubectl config --kubeconfig "$file" set-credentials "$user" --embed-certs \
        --client-certificate "$certificate.crt" --client-key "$certificate.key"
    kubectl config --kubeconfig "$file" set-context "$user@kubernetes" --cluster kubernetes --user "$user"
    kubectl config --kubeconfig "$file" use-context "$user@kubernetes"
} >/dev/null

# kubelet_identity: what the node's kubelet logs in with
kubelet_identity() {
    local name
    name=$(parameter node_name)
    certificate kubernetes "$PKI/kubelet" "/O=system:nodes/CN=system:node:$name" clientAuth
    kubeconfig /etc/kubernetes/kubelet.conf "system:node:$name" "$PKI/kubelet" "https://$(parameter api_private_ip):6443"
}
