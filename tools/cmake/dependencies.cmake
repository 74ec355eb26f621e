# Third-party libraries, each pinned in tools/dependencies; nothing of theirs is in the repository.
include(FetchContent)

set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tools/dependencies)
file(STRINGS ${PROJECT_SOURCE_DIR}/tools/dependencies lines REGEX "^[A-Z0-9_]+=")
foreach(line IN LISTS lines)
  string(REGEX MATCH "^([A-Z0-9_]+)=(.*)$" line "${line}")
  set(DEPENDENCY_${CMAKE_MATCH_1} "${CMAKE_MATCH_2}")
endforeach()

# nlohmann/json: headers only. A cross build does not look in the host's folders and must not see its other headers,
# so the package's headers get a folder of their own.
find_path(NLOHMANN_JSON_INCLUDE nlohmann/json.hpp PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH REQUIRED)
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/include)
file(CREATE_LINK ${NLOHMANN_JSON_INCLUDE}/nlohmann ${PROJECT_BINARY_DIR}/include/nlohmann SYMBOLIC)
add_library(nlohmann_json_headers INTERFACE)
target_include_directories(nlohmann_json_headers SYSTEM INTERFACE ${PROJECT_BINARY_DIR}/include)
target_compile_definitions(nlohmann_json_headers INTERFACE JSON_NOEXCEPTION)
add_library(nlohmann_json::nlohmann_json ALIAS nlohmann_json_headers)

# GoogleTest: from its source, so that the same tests run as WebAssembly.
if(BUILD_TESTING)
  if(EXISTS /usr/src/googletest/CMakeLists.txt AND NOT FETCHCONTENT_SOURCE_DIR_GOOGLETEST)
    set(FETCHCONTENT_SOURCE_DIR_GOOGLETEST /usr/src/googletest)
  endif()
  set(INSTALL_GTEST OFF)
  set(gtest_disable_pthreads "${EMSCRIPTEN}" CACHE BOOL "no threads on the web" FORCE)
  FetchContent_Declare(googletest URL ${DEPENDENCY_GOOGLETEST_URL} URL_HASH SHA256=${DEPENDENCY_GOOGLETEST_SHA256}
    DOWNLOAD_EXTRACT_TIMESTAMP ON)
  FetchContent_MakeAvailable(googletest)
  set_target_properties(gtest gtest_main gmock gmock_main PROPERTIES
    CXX_STANDARD 20 RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/lib)
  foreach(target gtest gtest_main gmock gmock_main)
    target_compile_options(${target} PRIVATE -w $<$<BOOL:${EMSCRIPTEN}>:-fno-exceptions>)
  endforeach()
endif()

# Dear ImGui: tools/setup puts the source of the Debian archive into build/deps; without it upstream's release is fetched.
set(unpacked ${PROJECT_SOURCE_DIR}/build/deps/imgui)
if(EXISTS ${unpacked}/imgui.h AND NOT FETCHCONTENT_SOURCE_DIR_IMGUI)
  set(FETCHCONTENT_SOURCE_DIR_IMGUI ${unpacked})
endif()
FetchContent_Declare(imgui URL ${DEPENDENCY_IMGUI_URL} URL_HASH SHA256=${DEPENDENCY_IMGUI_SHA256}
  DOWNLOAD_EXTRACT_TIMESTAMP ON)
FetchContent_MakeAvailable(imgui)
