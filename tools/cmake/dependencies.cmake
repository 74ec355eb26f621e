# Third-party libraries, each pinned; nothing of theirs is in the repository.
find_package(nlohmann_json 3.11 QUIET)
if(NOT nlohmann_json_FOUND)
  # The distribution's package is header-only and serves WebAssembly too, but a cross build does not look in /usr.
  add_library(nlohmann_json_headers INTERFACE)
  target_include_directories(nlohmann_json_headers SYSTEM INTERFACE ${ANNEX_SYSTEM_HEADERS})
  add_library(nlohmann_json::nlohmann_json ALIAS nlohmann_json_headers)
endif()
