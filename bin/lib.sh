# SPDX-License-Identifier: EUPL-1.2
# Shared by bin/run, bin/test, bin/prove and bin/hoede: what must be installed, and where is built.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# One fixed place outside the clone: a second clone, or a second run, builds in seconds.
SCRATCH=${HOEDE_SCRATCH:-/var/tmp/hoede-build-$(id -un)}
export SWIFT_BACKTRACE=enable=no
export DEBIAN_FRONTEND=noninteractive
# The C of cryptography and database is optimised also in a debug build: a passphrase is checked in a third of the time.
OPTIONS=(--package-path "$ROOT" --scratch-path "$SCRATCH" -Xcc -O2)

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# need_packages PACKAGE...: installs what is missing; where that is not allowed, says the one command that brings it.
need_packages() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  local command="apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
  if [ "$(id -u)" -eq 0 ]; then
    say "Installing: ${missing[*]}"
    apt-get update -qq >&2 && apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 \
      || fail "Could not install ${missing[*]}. Run by hand: $command"
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    say "Installing: ${missing[*]}"
    sudo -n apt-get update -qq >&2 && sudo -n apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 \
      || fail "Could not install ${missing[*]}. Run by hand: sudo sh -c '$command'"
  else
    fail "These packages are missing: ${missing[*]}. Run once: sudo sh -c '$command'"
  fi
}

need_swift() {
  command -v swift >/dev/null || fail "Swift 6.3 is missing. Install it from https://www.swift.org/install/linux/debian/12/ and run this again."
  local version
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  case "$version" in
    6.[3-9] | 6.[1-9][0-9] | [7-9].*) ;;
    *) fail "Swift 6.3 or newer is needed; this is '${version:-unknown}'. See https://www.swift.org/install/linux/debian/12/." ;;
  esac
}

need_build_packages() { need_packages git pkg-config libsqlite3-dev libxml2 zlib1g-dev libc6-dev libstdc++-12-dev; }

# build ARGUMENTS...: swift build with progress on standard error; a broken cache is thrown away once and built anew.
build() {
  [ -d "$SCRATCH" ] || say "First build: this takes 5 to 12 minutes. Later builds take seconds."
  if ! swift build "${OPTIONS[@]}" "$@" >&2; then
    if [ -e "$SCRATCH/.hoede-built" ]; then return 1; fi
    say "The build failed on a cache that was never complete; trying once from nothing."
    rm -rf "$SCRATCH"
    swift build "${OPTIONS[@]}" "$@" >&2
  fi
  touch "$SCRATCH/.hoede-built"
}

# python_venv: the Python of the tests, with the packages they need; prints its path.
python_venv() {
  # Beside the build: pinned, made once, made anew when the pins change.
  local venv="$SCRATCH-python" pins="$ROOT/Tests/requirements.txt"
  if ! cmp -s "$pins" "$venv/requirements.txt"; then
    rm -rf "$venv"
    python3 -m venv "$venv" >&2
    "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$pins" >&2
    # Only its copy of axe-core is used, so without the packages that it would bring.
    "$venv/bin/pip" install --quiet --disable-pip-version-check --no-deps axe-playwright-python==0.1.8 >&2
    cp "$pins" "$venv/requirements.txt"
  fi
  printf '%s/bin/python' "$venv"
}

binary() { printf '%s/hoede' "$(swift build "${OPTIONS[@]}" --show-bin-path)"; }
