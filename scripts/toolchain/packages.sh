# shellcheck shell=bash disable=SC2034
# What has to be installed, and where. Sourced by scripts/setup.

# On this machine, to build the native program and to assemble the page.
build_packages=(ca-certificates g++ cmake ninja-build make xz-utils)
# On this machine, to test.
# (Fonts: ideographs of JIS X 0213, those of Chinese with Hangul, emoji.)
test_packages=(chromium firefox-esr fonts-ipaexfont-gothic fonts-wqy-microhei fonts-noto-color-emoji)
# Beside Emscripten: on this machine where it is Debian 13 or newer, else inside the Debian 13 root.
# (esbuild joins the page's scripts, libdeflate-tools packs what it carries; g++ brings the standard library's
# headers, which clang-tidy reads; clang-19 with libclang-rt-19-dev makes the native tests and the fuzzers, which lld-19
# links in a fifth of the time.)
toolchain_packages=(emscripten cmake ninja-build clang-format clang-tidy esbuild fonttools g++
    clang-19 libclang-rt-19-dev lld-19 libdeflate-tools)
# To make and enter that root.
root_packages=(mmdebstrap bubblewrap uidmap)

emscripten_minimum=3.1.69
node_minimum=18
