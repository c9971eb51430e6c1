# shellcheck shell=bash
# What is started from the working copy but is not part of the program: pictures of every page, measurements.

# run_screens DIR: the program with the demonstration, in a real browser. Pages are found by asking the program itself.
run_screens() {
    [ $# -eq 1 ] && [[ "$1" != -* ]] || die "usage: ./sinergi screens DIR"
    local suite=Sinergi.Tests.Browser target
    target="$(realpath -m "$1")"
    under_lock prepare_screens
    under_lock build_tests "tests/$suite"
    mkdir -p "$target"
    say "shooting every page into $target"
    cd "$ROOT/tests/$suite"
    SINERGI_SCREENS="$target" exec "bin/Release/net10.0/$suite" -noColor -explicit only -class '*.ScreensRun'
}

prepare_screens() {
    need_icu
    need_readers
    need_chromium
    need_dotnet
    [ ! -f "$ROOT/package.json" ] || build_frontend
}

# run_bench ARGUMENT...: measures the program as it is published, not as tests build it.
run_bench() {
    need_icu
    need_readers
    need_postgres
    under_lock publish_product
    under_lock build_bench
    exec dotnet "$ROOT/bench/Sinergi.Bench/bin/Release/net10.0/Sinergi.Bench.dll" "$@" --program "$CACHE/app/$(cat "$CACHE/app.state")"
}

build_bench() {
    local stamp="$CACHE/bench" state
    state="$(cd "$ROOT" && fingerprint src tests/Sinergi.Testing bench global.json Directory.Build.props Directory.Packages.props)"
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$state" ] && return 0
    say "building the measurements"
    restore bench/Sinergi.Bench
    (cd "$ROOT" && logged bench dotnet build bench/Sinergi.Bench -c Release --no-restore -p:RunAnalyzers=false) || die "the measurements do not build"
    printf '%s\n' "$state" >"$stamp"
}
