# How every target of ours is compiled: warnings are errors, on gcc and clang alike.
add_library(project_options INTERFACE)
target_compile_options(project_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Werror)

option(ANNEX_SANITIZE "Build with the address and undefined-behaviour sanitizers" OFF)
if(ANNEX_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
