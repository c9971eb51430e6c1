# shellcheck shell=bash
# Front end and program: built when a source changed, otherwise started as they are.

# Two starts at the same moment must not write the same output; the second waits and then finds it done.
under_lock() {
    mkdir -p "$CACHE"
    exec 9>"$CACHE/build.lock"
    flock 9
    "$@"
    exec 9>&-
}

frontend_sources() {
    (
        cd "$ROOT"
        find src/Sinergi \( -name bin -o -name obj -o -name wwwroot \) -prune -o -type f \
            \( -name '*.scss' -o -name '*.js' -o -name '*.mjs' -o -name '*.svg' \) -print0 |
            xargs -0 stat -c '%n %s %Y' package.json package-lock.json build/frontend.mjs 2>/dev/null |
            LC_ALL=C sort | sha256sum
    )
}

build_frontend() {
    local stamp="$CACHE/frontend" state
    state="$(frontend_sources)"
    [ -f "$ROOT/src/Sinergi/wwwroot/assets/sinergi.css" ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$state" ] && return 0
    need_node "building the style sheets and scripts"
    npm_packages "$ROOT" "style sheets, fonts and scripts; needed at build time only"
    say "building the front end"
    (cd "$ROOT" && logged frontend npm run build) || die "the front end does not build"
    printf '%s\n' "$state" >"$stamp"
}

# restore PROJECT [OPTION...]: in CI a lock file that does not fit is an error, elsewhere it is brought up to date.
restore() {
    local locked=()
    [ "${CI:-}" != true ] || locked=(--locked-mode)
    (cd "$ROOT" && logged restore dotnet restore "$@" "${locked[@]}") || die "packages could not be restored"
}

product_state() {
    (
        cd "$ROOT"
        fingerprint src global.json .editorconfig BannedSymbols.txt Directory.Build.props Directory.Packages.props
    )
}

# The program is published, not only built: static files come out compressed, and a running server keeps the
# folder it started from while a newer one is built beside it. Analysers speak in `./sinergi test`; leaving them out
# here halves the first start, and the separate build folder keeps that out of the tests' way.
publish_product() {
    [ ! -f "$ROOT/package.json" ] || build_frontend
    local state target
    state="$(product_state)"
    target="$CACHE/app/$state"
    printf '%s\n' "$state" >"$CACHE/app.state"
    [ ! -f "$target/Sinergi.dll" ] || return 0

    need_dotnet
    say "building the program"
    local folders=(--artifacts-path "$CACHE/build")
    restore src/Sinergi "${folders[@]}"
    rm -rf "$CACHE/app.new"
    (cd "$ROOT" && logged publish dotnet publish src/Sinergi -c Release --no-restore -p:RunAnalyzers=false "${folders[@]}" -o "$CACHE/app.new") ||
        die "the program does not build"
    mkdir -p "$CACHE/app"
    mv "$CACHE/app.new" "$target"
    forget_old_programs
}

# The two before the newest may still be running.
forget_old_programs() {
    local old
    find "$CACHE/app" -mindepth 1 -maxdepth 1 -printf '%C@ %p\n' | sort -rn | tail -n +4 | cut -d ' ' -f 2- | while read -r old; do
        rm -rf "$old"
    done
}

# run_product VERB ARGUMENT...: replaces this script, so signals and the exit code are the program's own. The
# working directory stays the caller's: file names on the command line are meant from there.
run_product() {
    need_icu
    need_readers
    case "${1:-}" in serve | demo) want_printer ;; esac
    under_lock publish_product
    exec dotnet "$CACHE/app/$(cat "$CACHE/app.state")/Sinergi.dll" "$@"
}
