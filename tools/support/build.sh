# The building steps that tools/demo and tools/test share; sourced after steps.sh.

advice_configure="If Dear ImGui could not be downloaded, put its source ($(value IMGUI_LEAST) or later) into build/deps/imgui."
advice_build="What the compiler says is above."

# Another checkout of the same sources takes what ccache has kept: paths are told from here, not from the root of the disk.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1

# build_preset PRESET [TARGET…]
build_preset() {
  local preset=$1
  shift
  step "Configure $preset" "$advice_configure" cmake --preset "$preset" -Wno-dev
  step "Build $preset" "$advice_build" cmake --build --preset "$preset" ${1:+--target "$@"}
}

assemble_site() {
  step "Assemble the site" "Every annex of data/annexes has to be valid: annex check tells what is wrong." tools/site
}
