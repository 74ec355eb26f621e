# Toolchain of the preset `wasm`: the emcc on the PATH (an emsdk, say), else the distribution's; 3.1.6 or newer.
find_program(EMCC_PROGRAM emcc REQUIRED)
if(NOT EMSCRIPTEN_ROOT_PATH)
  get_filename_component(beside ${EMCC_PROGRAM} DIRECTORY)
  find_program(EM_CONFIG_PROGRAM em-config HINTS ${beside} REQUIRED)
  execute_process(COMMAND ${EM_CONFIG_PROGRAM} EMSCRIPTEN_ROOT OUTPUT_VARIABLE EMSCRIPTEN_ROOT_PATH
    OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
endif()
include(${EMSCRIPTEN_ROOT_PATH}/cmake/Modules/Platform/Emscripten.cmake)

# Debian's emcc asks Node for the package acorn; a Node that is not Debian's does not look where Debian put it.
if(EXISTS /usr/share/nodejs/acorn)
  set(CMAKE_CXX_LINKER_LAUNCHER ${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs)
  set(CMAKE_C_LINKER_LAUNCHER ${CMAKE_CXX_LINKER_LAUNCHER})
endif()

# What an option was called before.
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.25)
  set(ANNEX_EM_STACK_SIZE TOTAL_STACK)
else()
  set(ANNEX_EM_STACK_SIZE STACK_SIZE)
endif()

# Small before fast, across files too: the widget's size is what its reader waits for. (Set whole: CMake would put its
# own -Os behind an initial value, and the last one counts.) With -Oz Emscripten forbids to inline any function, those of
# one line too, unless told otherwise behind it: then the program is a tenth larger and has half as many functions more.
set(CMAKE_CXX_FLAGS_MINSIZEREL "-Oz -flto -sINLINING_LIMIT=0 -DNDEBUG" CACHE STRING "Flags of the smallest build")
string(APPEND CMAKE_CXX_FLAGS_INIT " -fno-exceptions")

find_program(ANNEX_NODE NAMES node nodejs REQUIRED)
set(CMAKE_CROSSCOMPILING_EMULATOR ${ANNEX_NODE})
