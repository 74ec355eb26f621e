// The arguments of the benchmark's native programs.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace bench {

[[noreturn]] inline void fail(std::string_view program, const std::string& why) {
  std::fprintf(stderr, "%.*s: %s\n", static_cast<int>(program.size()), program.data(), why.c_str());
  std::exit(2);
}

// Takes --name=value out of the arguments, and ends the program where it is not there.
inline std::string option(int& count, char** words, std::string_view name) {
  const std::string start = "--" + std::string(name) + "=";
  for (int at = 1; at < count; ++at) {
    const std::string word = words[at];
    if (word.rfind(start, 0) != 0) continue;
    for (int next = at; next + 1 < count; ++next) words[next] = words[next + 1];
    --count;
    return word.substr(start.size());
  }
  fail("this benchmark", "needs " + start + "…");
}

}  // namespace bench
