// Words for problems, from the texts.
#include "core/codec/problem_text.h"

namespace annex {
namespace {

std::string shape_of(const std::string& name, const Texts& texts) {
  const std::string key = "shape." + name;
  return texts.has(key) ? texts.say(key) : name;
}

}  // namespace

std::string message_of(const Problem& problem, const Texts& texts) {
  const std::string path = problem.path.empty() ? shape_of("whole-file", texts) : problem.path;
  const std::string found = problem.found.empty() ? shape_of("nothing", texts) : problem.found;
  return texts.say("problem." + problem.code, {{"path", path},
                                               {"expected", problem.expected},
                                               {"shape", shape_of(problem.expected, texts)},
                                               {"found", found}});
}

}  // namespace annex
