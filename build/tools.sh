# shellcheck shell=bash
# What the machine must have. Presence is asked of the machine alone: the network is touched only for what is missing.

say() { printf 'sinergi: %s\n' "$*" >&2; }

die() {
    printf 'sinergi: error: %s\n' "$*" >&2
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# logged NAME COMMAND...: quiet when it works, the end of the log when it does not.
logged() {
    local log="$CACHE/log/$1.log"
    shift
    mkdir -p "$CACHE/log"
    "$@" >"$log" 2>&1 </dev/null 9>&- && return 0
    tail -n 40 "$log" >&2
    return 1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

can_be_root() {
    [ "$(id -u)" -eq 0 ] || { have sudo && { sudo -n true 2>/dev/null || [ -t 0 ]; }; }
}

apt_update() {
    [ -z "${apt_updated:-}" ] || return 0
    apt_updated=yes
    say "refreshing the package lists: apt does not know the packages yet, or knows outdated ones"
    logged apt-update as_root apt-get update
}

apt_try() {
    logged apt-install as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

# apt_install WHY PACKAGE...
apt_install() {
    local why="$1"
    shift
    have apt-get || die "missing: $* ($why). There is no apt-get here; install them with this system's package manager."
    can_be_root || die "missing: $* ($why). Run as root: apt-get install --no-install-recommends $*"
    say "installing $* ($why)"
    if ! apt_try "$@" 2>/dev/null; then
        apt_update || die "apt-get update failed; without it $* cannot be installed"
        apt_try "$@" || die "could not install $*. Try as root: apt-get install --no-install-recommends $*"
    fi
}

has_icu() { compgen -G '/usr/lib*/*/libicuuc.so.*' >/dev/null || compgen -G '/usr/lib*/libicuuc.so.*' >/dev/null; }

newest_icu_package() { apt-cache pkgnames libicu | grep -xE 'libicu[0-9]+' | sort -V | tail -n 1; }

# The package carries its version in its name, so apt's lists must be there before it can be asked for.
need_icu() {
    has_icu && return 0
    have apt-get || die "missing: libicu (.NET needs it for languages and sorting)"
    can_be_root || die "missing: libicu (.NET needs it for languages and sorting). Run as root: apt-get install libicu72"
    [ -n "$(newest_icu_package)" ] || apt_update || die "apt-get update failed; without it libicu cannot be installed"
    apt_install "languages and sorting in .NET" "$(newest_icu_package)"
}

need_dotnet() {
    have dotnet || die "the .NET 10 SDK is missing; install it and put \"dotnet\" on the PATH"
    (cd "$ROOT" && dotnet --version >/dev/null 2>&1) || die "no .NET SDK fits global.json; .NET 10 is needed (dotnet --list-sdks)"
}

# A PDF may leave the letters of Helvetica, Times and Courier to whoever shows it; in others of another width its pages cannot be read.
has_base_fonts() { have fc-list && fc-list : family | grep -qE 'Liberation Sans|Nimbus Sans|Helvetica|Arial'; }

need_readers() {
    have pdftotext && have pdftoppm && have pdfinfo || apt_install "text and page images of PDF files" poppler-utils
    have tesseract || apt_install "text of scanned pages" tesseract-ocr
    tesseract --list-langs 2>/dev/null | grep -qx ind || apt_install "reading scans in Indonesian" tesseract-ocr-ind
    has_base_fonts || apt_install "letters of PDF files that bring none along" fontconfig fonts-liberation
    have setpriv && have prlimit && have flock || apt_install "limits on the programs that read documents" util-linux
}

need_node() {
    have node || apt_install "$1" nodejs
    have npm || apt_install "$1" npm
}

need_chromium() { have chromium || apt_install "pages in a real browser" chromium; }

# Minutes and reports are printed by it. Without it the product runs all the same and says what cannot be printed.
want_printer() {
    have chromium || (apt_install "minutes and reports as PDF" chromium) || say "going on without chromium: no PDF can be made until it is installed"
}

has_postgres() { have initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; }

# Tests make their own clusters. Debian would also create one and start it as a service; on a machine that has
# no PostgreSQL yet that is prevented for the time of the installation, and nothing is left behind.
need_postgres() {
    has_postgres && return 0
    local why="tests run on PostgreSQL as well" settings=/etc/postgresql-common
    if [ -e "$settings" ] || ! have apt-get || ! can_be_root; then
        apt_install "$why" postgresql
        return 0
    fi
    local no_cluster="$settings/createcluster.d/sinergi.conf"
    as_root mkdir -p "${no_cluster%/*}"
    echo 'create_main_cluster = false' | as_root tee "$no_cluster" >/dev/null
    (apt_install "$why" postgresql) || { as_root rm -f "$no_cluster" && exit 1; }
    as_root rm -f "$no_cluster"
}

# npm_packages DIR WHY: installs what the lock file says, once for each state of that file.
npm_packages() {
    local dir="$1" stamp="$1/node_modules/.sinergi" state
    state="$(sha256sum <"$dir/package-lock.json")"
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$state" ] && return 0
    say "installing npm packages ($2)"
    # No install scripts: a package that only delivers files has no business running code here.
    logged npm-ci npm --prefix "$dir" ci --ignore-scripts --no-audit --no-fund || die "npm ci failed in $dir"
    printf '%s\n' "$state" >"$stamp"
}

# fingerprint PATH...: changes when a file is added, removed or written; far quicker than asking the build.
fingerprint() {
    find "$@" \( -name bin -o -name obj -o -name node_modules \) -prune -o -type f -printf '%p %s %T@\n' 2>/dev/null |
        LC_ALL=C sort | sha256sum | cut -c 1-16
}
