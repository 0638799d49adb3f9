#!/bin/bash
# Runs the QGIS tests on QGIS 3.44, in a Debian 13 root with backports, beside Debian 12's 3.22.
#   tools/qgis_3_44.sh               the tests, and the desktop stories
#   tools/qgis_3_44.sh qgis          the tests alone
#   tools/qgis_3_44.sh make          the root alone
#   tools/qgis_3_44.sh run COMMAND   a command in the root, in this checkout
# The root lies in the user's cache (WATER_GEE_ROOTS names another place) and is made once; what
# a run writes to build/ comes out in build/qgis-3.44/. Ends with 75 if the root cannot be made.
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
name=qgis-3.44
suite=trixie
cache=${WATER_GEE_ROOTS:-${XDG_CACHE_HOME:-$HOME/.cache}/water-gee}
root=$cache/$name
log=$cache/$name.log
# This machine's own mirror of Debian, if it names one.
mirror=$(sed -nE 's#^(URIs:|deb( \[[^]]*\])?) +(https?://[^ ]*/debian)/?( .*)?$#\3#p' \
    /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | head -n 1 || true)
mirror=${mirror:-http://deb.debian.org/debian}
cannot=75
packages=(
    qgis python3-qgis python3-venv libopenblas0-pthread make zip binutils zstd
    xvfb xauth imagemagick fonts-dejavu-core fonts-open-sans pyqt5-dev-tools qttools5-dev-tools
)
begin=$SECONDS

say() { echo "$name: $* ($((SECONDS - begin)) s)"; }

give_up() {
    echo "$name: SKIPPED, not tested: $*" >&2
    [ ! -s "$log" ] || { echo "--- the end of $log:" >&2; tail -n 15 "$log" >&2; }
    exit $cannot
}

# Runs a command in the root. Mounts live in a namespace of their own: however the run ends,
# nothing stays mounted.
inside() {
    unshare --mount --fork --kill-child bash -c '
        set -e
        root=$1 top=$2 own=$3; shift 3
        mount --make-rprivate /
        mount --bind /proc "$root/proc"
        mount --bind /dev "$root/dev"
        mount -t tmpfs tmpfs "$root/dev/shm"
        mount --bind /tmp "$root/tmp"  # one place for the locks of virtual screens
        mkdir -p "$root$top"
        mount --bind "$top" "$root$top"
        for folder in .venv dist .qgis-settings; do  # another Python, another QGIS
            mkdir -p "$top/$folder" "$own/$folder"
            mount --bind "$own/$folder" "$root$top/$folder"
        done
        mount --bind "$top/build/qgis-3.44" "$root$top/build"
        exec chroot "$root" /usr/bin/env -i -C "$top" "$@"
    ' bash "$root" "$top" "$root.own" "${environment[@]}" "$@"
}

# What a command in the root gets of this environment: how to reach the net, and a locale.
environment=(
    PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 TERM=dumb
    DEBIAN_FRONTEND=noninteractive XDG_RUNTIME_DIR=/run/water-gee PIP_DISABLE_PIP_VERSION_CHECK=1
)
for variable in http_proxy https_proxy no_proxy PIP_INDEX_URL PIP_DEFAULT_TIMEOUT; do
    [ -z "${!variable:-}" ] || environment+=("$variable=${!variable}")
done

can_make() {
    [ "$(id -u)" = 0 ] || give_up "a root of another Debian needs root's rights (try sudo)"
    unshare --mount true 2>/dev/null || give_up "mounts are forbidden here"
    command -v debootstrap >/dev/null ||
        { apt-get update -qq && apt-get install -y -qq --no-install-recommends debootstrap; } \
            >>"$log" 2>&1 || give_up "debootstrap cannot be installed"
}

make_root() {
    local script=/usr/share/debootstrap/scripts/$suite
    [ -e "$script" ] || script=/usr/share/debootstrap/scripts/sid
    say "making a Debian 13 root in $root"
    rm -rf --one-file-system "$root" "$root.own" &&
        mkdir -p "$root" &&
        debootstrap --variant=minbase --include=ca-certificates \
            "$suite" "$root" "$mirror" "$script" >>"$log" 2>&1 &&
        configure_root &&
        say "Debian is there; now QGIS" &&
        inside apt-get update >>"$log" 2>&1 &&
        inside apt-get install -y --no-install-recommends -t "$suite-backports" \
            "${packages[@]}" >>"$log" 2>&1 &&
        inside apt-get clean &&
        echo "$stamp" >"$root/.stamp" &&
        say "QGIS $(inside dpkg-query -W -f '${Version}' qgis), $(du -shx "$root" | cut -f1)"
}

configure_root() {
    echo "deb $mirror $suite-backports main" >"$root/etc/apt/sources.list.d/backports.list"
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"  # no services in here
    chmod +x "$root/usr/sbin/policy-rc.d"
    printf '%s\n' force-unsafe-io 'path-exclude /usr/share/doc/*' 'path-exclude /usr/share/man/*' \
        >"$root/etc/dpkg/dpkg.cfg.d/lean"
    install -d -m 700 "$root/run/water-gee"
    share_network
}

# The names and certificates that this machine trusts, as they are now.
share_network() {
    local bundle=/etc/ssl/certs/ca-certificates.crt inner=/etc/ssl/certs/here.crt
    cp -L /etc/resolv.conf "$root/etc/resolv.conf"
    if [ -e "$bundle" ]; then
        cp -L "$bundle" "$root$inner"
        environment+=("PIP_CERT=$inner" "SSL_CERT_FILE=$inner")
    fi
}

prepare() {
    mkdir -p "$cache" "$top/build/$name"
    exec 9>"$cache/$name.lock"
    flock 9  # two runs must not make it at once
    : >"$log"
    can_make
    stamp="1 $mirror $suite ${packages[*]}"
    if [ "$(cat "$root/.stamp" 2>/dev/null)" = "$stamp" ]; then
        share_network
    else
        make_root || give_up "the Debian 13 root could not be made"
    fi
    inside tools/setup.sh >>"$log" 2>&1 || { tail -n 15 "$log" >&2; exit 1; }
    flock -u 9
    say "ready"
}

# QGIS 3.44 has died once at its end, after all tests: then they are run once more, and that counts.
run_tests() {
    inside make "$1" && return
    say "$1 failed; once more"
    inside make "$1"
}

prepare
case ${1:-test} in
make) ;;
run) shift; inside "$@" ;;
qgis)
    run_tests test-qgis
    say "the QGIS tests passed"
    ;;
test)
    run_tests test-qgis
    run_tests test-desktop
    say "all tests passed"
    ;;
*) echo "usage: tools/qgis_3_44.sh [make | qgis | test | run COMMAND]" >&2; exit 2 ;;
esac
