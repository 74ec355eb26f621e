# The building steps that tools/demo and tools/test share; sourced after steps.sh.

advice_build="The compiler's words are above"

# build_preset PRESET [TARGET…]
build_preset() {
  local preset=$1
  shift
  step "Configure $preset" "$advice_build." cmake --preset "$preset" -Wno-dev
  step "Build $preset" "$advice_build." cmake --build --preset "$preset" ${1:+--target "$@"}
}

assemble_site() {
  step "Assemble the site" "Every annex of data/annexes has to be valid: annex check tells what is wrong." tools/site
}
