#!/bin/bash
# First part of every bootstrap: what masters and workers have in common. Runs once, when the node is made.
set -euo pipefail

# The agent runs this in its container; the node is outside.
if [ "$(readlink /proc/self/ns/mnt)" != "$(readlink /proc/1/ns/mnt)" ]; then
    exec nsenter --target 1 --mount --uts --ipc --net --pid -- /bin/bash -s <"$0"
fi

# Heat puts the parameters here as one line of JSON, so that no value is ever read by the shell.
PARAMETERS=$(
    cat <<'MAGNUM_PARAMETERS'
@@PARAMETERS@@
MAGNUM_PARAMETERS
)

export PATH=/usr/local/bin:/usr/local/sbin:/usr/bin:/usr/sbin:/bin:/sbin
umask 077

DONE=/etc/kubernetes/magnum-bootstrapped
PKI=/etc/kubernetes/pki
CNI_PLUGINS_VERSION=v1.6.2
CRICTL_VERSION=v1.32.0
CONTAINERD_SOCKET=unix:///run/containerd/containerd.sock
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT

log() {
    printf '%s %s\n' "$(date --utc +%FT%TZ)" "$*" >&2
}

fail() {
    log "$*"
    exit 1
}

# parameter NAME: its value; nothing if it was not given
parameter() {
    jq --raw-output --arg name "$1" '.[$name] | if . == null then "" else tostring end' <<<"$PARAMETERS"
}

# wait_until SECONDS WHAT COMMAND...
wait_until() {
    local end=$((SECONDS + $1)) what=$2
    shift 2
    until "$@" >/dev/null 2>&1; do
        [ "$SECONDS" -lt "$end" ] || fail "gave up waiting for $what"
        sleep 5
    done
}

use_proxies() {
    local name value
    for name in http_proxy https_proxy no_proxy; do
        value=$(parameter "$name")
        [ -z "$value" ] || export "$name=$value" "${name^^}=$value"
    done
}
