# shellcheck shell=bash
# `./sinergi test`: build with analysers, formatting, licences, then every test program; one table, one last line.

ALL_SUITES=(Unit Reading Web Browser Architecture)
# A hung test must not hang CI; the slowest suite takes a small part of this.
SUITE_SECONDS=2400

total=0 failed=0 skipped=0
rows=()
broken_tests=()
reported=no
scratch=
child=

# record NAME TOTAL FAILED SKIPPED SECONDS
record() {
    rows+=("$(printf '%-28s %7d %7d %7d %7ds' "$@")")
    total=$((total + $2))
    failed=$((failed + $3))
    skipped=$((skipped + $4))
}

# gate NAME COMMAND...: a check that counts as one test.
gate() {
    local name="$1" begin=$SECONDS broken=0
    shift
    (cd "$ROOT" && "$@" 9>&-) || broken=1
    record "$name" 1 "$broken" 0 $((SECONDS - begin))
}

suite_named() {
    local suite
    for suite in "${ALL_SUITES[@]}"; do
        [ "${suite,,}" != "${1,,}" ] || { printf '%s\n' "$suite" && return 0; }
    done
    die "no tests are called \"$1\"; there are: ${ALL_SUITES[*],,}"
}

clean_up_tests() {
    [ -z "$child" ] || kill -TERM "$child" 2>/dev/null || true
    # What is still ending may write once more into the folder; that is no reason to fail.
    [ -z "$scratch" ] || rm -rf "$scratch" 2>/dev/null || true
    # Whoever reads only the last line must see a run that never came to its tests.
    [ "$reported" = yes ] || printf '0 passed, 1 failed\n'
}

prepare_tests() {
    need_icu
    need_readers
    need_postgres
    need_chromium
    need_node "a mail server for the tests"
    need_dotnet
    [ ! -f "$ROOT/package.json" ] || build_frontend
    [ ! -f "$ROOT/tests/mail-sink/package-lock.json" ] || npm_packages "$ROOT/tests/mail-sink" "a mail server for the tests"
}

restore_tools() {
    local stamp="$CACHE/dotnet-tools"
    cmp -s "$ROOT/.config/dotnet-tools.json" "$stamp" && return 0
    (cd "$ROOT" && logged tools dotnet tool restore) || die "the .NET tools could not be restored"
    cp "$ROOT/.config/dotnet-tools.json" "$stamp"
}

build_tests() {
    say "building with analysers"
    restore "$1"
    (cd "$ROOT" && logged build dotnet build "$1" -c Release --no-restore) || die "the build failed"
}

# The runner's last summary as "TOTAL ERRORS FAILED SKIPPED"; it names only the total when nothing ran.
# Tests that run by hand only stand in the runner's total as "Not Run": they have not passed, so they do not count.
summary_counts() {
    sed -n -e 's/.*Total: \([0-9]*\), Errors: \([0-9]*\), Failed: \([0-9]*\), Skipped: \([0-9]*\), Not Run: \([0-9]*\).*/\1 \2 \3 \4 \5/p' \
        -e 's/.*Total: 0$/0 0 0 0 0/p' "$1" | tail -n 1 | awk '{ print $1 - $5, $2, $3, $4 }'
}

# run_suite NAME RUNNER-ARGUMENT...: a program that crashes, prints no summary or runs nothing has failed.
run_suite() {
    local name="Sinergi.Tests.$1" log="$scratch/$1.log" begin=$SECONDS code=0 counts
    shift
    say "running $name"
    # In the background with wait: a signal reaches this script at once and is handed on.
    (cd "$ROOT/tests/$name" && exec timeout --kill-after=30 "$SUITE_SECONDS" "bin/Release/net10.0/$name" -noColor "$@") >"$log" 2>&1 </dev/null &
    child=$!
    wait "$child" || code=$?
    child=
    cat "$log"
    mapfile -t -O "${#broken_tests[@]}" broken_tests < <(sed -n -e 's/^ *\(.*\) \[FAIL\].*/\1/p' "$log")
    counts="$(summary_counts "$log")"
    record_suite "$name" "$code" $((SECONDS - begin)) "${counts:-none}"
}

# record_suite NAME EXIT-CODE SECONDS "TOTAL ERRORS FAILED SKIPPED"
record_suite() {
    local name="$1" code="$2" seconds="$3" count errors bad skip
    if [ "$4" = none ]; then
        say "$name ended with code $code and no summary"
        record "$name" 1 1 0 "$seconds"
        return 0
    fi
    read -r count errors bad skip <<<"$4"
    if [ "$count" -eq 0 ] && [ "$filtered" = no ]; then
        say "$name ran no test"
        errors=$((errors + 1))
    elif [ "$code" -ne 0 ] && [ $((errors + bad)) -eq 0 ]; then
        say "$name ended with code $code although no test failed"
        errors=1
    fi
    # Errors outside a test are not in the runner's total, yet each is one thing that went wrong.
    record "$name" $((count + errors)) $((errors + bad)) "$skip" "$seconds"
}

print_table() {
    reported=yes
    printf '\n%-28s %7s %7s %7s %8s\n' project total failed skipped time
    printf '%s\n' "${rows[@]}"
    # Again at the end: the place where they failed may be thousands of lines above.
    [ ${#broken_tests[@]} -eq 0 ] || printf '\nfailed: %s' "${broken_tests[@]}"
    printf '\n%d passed, %d failed' $((total - failed - skipped)) "$failed"
    [ "$skipped" -eq 0 ] || printf ', %d skipped' "$skipped"
    printf '\n'
}

# Whatever the tests leave behind goes with this folder. PostgreSQL refuses to run as root; its own user must be
# able to pass through.
make_scratch() {
    scratch="$(mktemp -d)"
    chmod 711 "$scratch"
    export TMPDIR="$scratch"
}

run_tests() {
    local suites=() suite filtered=no
    while [ $# -gt 0 ] && [ "$1" != -- ]; do
        suites+=("$(suite_named "$1")")
        shift
    done
    [ $# -eq 0 ] || shift
    [ $# -eq 0 ] || filtered=yes

    trap clean_up_tests EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    under_lock prepare_tests
    if [ ${#suites[@]} -eq 0 ]; then
        suites=("${ALL_SUITES[@]}")
        under_lock build_tests Sinergi.slnx
        restore_tools
        gate formatting dotnet csharpier check .
        gate licences dotnet tools/Sinergi.Licences/bin/Release/net10.0/Sinergi.Licences.dll
    else
        for suite in "${suites[@]}"; do
            under_lock build_tests "tests/Sinergi.Tests.$suite"
        done
    fi
    make_scratch
    for suite in "${suites[@]}"; do
        run_suite "$suite" "$@"
    done
    print_table
    [ "$failed" -eq 0 ] && [ $((total - skipped)) -gt 0 ]
}
