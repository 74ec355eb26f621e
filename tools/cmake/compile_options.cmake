# How every target of ours is compiled: warnings are errors, on gcc and clang alike.
add_library(project_options INTERFACE)
target_compile_options(project_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
  -Werror)

# Emscripten's EM_JS makes such names itself.
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND NOT EMSCRIPTEN)
  target_compile_options(project_options INTERFACE -Wreserved-identifier)
endif()

# The core throws nothing and asks no value for its type, natively as on the web.
add_library(core_options INTERFACE)
target_compile_options(core_options INTERFACE -fno-exceptions -fno-rtti)

option(ANNEX_SANITIZE "Build with the address and undefined-behaviour sanitizers" OFF)
if(ANNEX_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

# Compiling anew what has not changed is the largest part of a build; ccache is used where it is there.
if(NOT CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(ANNEX_CCACHE ccache)
  if(ANNEX_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${ANNEX_CCACHE})
  endif()
endif()

# gcc 12 warns of overlap in std::string's own operator+ (gcc bug 105651, mended in 13), and with -O3 of small strings
# that are read before they are written, in std::string's own comparison. clang and the sanitizers watch both.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(project_options INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
