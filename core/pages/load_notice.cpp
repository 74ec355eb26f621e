// Why something did not come; see the header.
#include "core/pages/load_notice.h"

#include "core/codec/problem_text.h"

namespace annex {
namespace {

constexpr std::size_t kMostProblems = 3;  // the first ones tell enough; the command line tells all

std::string_view name_of(LoadFailure failure) {
  switch (failure) {
    case LoadFailure::not_found:
      return "not-found";
    case LoadFailure::refused:
      return "refused";
    case LoadFailure::wrong_type:
      return "wrong-type";
    case LoadFailure::unreadable:
      return "unreadable";
    default:
      return "not-reached";
  }
}

void add_problems(Notice& notice, const std::vector<Problem>& problems, const Reference& reference) {
  const Texts& texts = reference.texts;
  for (std::size_t index = 0; index < problems.size() && index < kMostProblems; ++index) {
    const Problem& problem = problems[index];
    const std::string message = message_of(problem, texts);
    if (problem.line == 0) {
      notice.lines.push_back({message, {}});
      continue;
    }
    notice.lines.push_back({texts.say("load.place", {{"line", std::to_string(problem.line)},
                                                     {"column", std::to_string(problem.column)},
                                                     {"message", message}}),
                            {}});
  }
  if (problems.size() > kMostProblems)
    notice.lines.push_back(
        {texts.say_count("load.more", static_cast<long long>(problems.size() - kMostProblems)), {}});
}

}  // namespace

Notice load_notice(Wanted wanted, const std::string& file, LoadFailure failure, int status,
                   const std::vector<Problem>& problems, const Reference& reference) {
  const Texts& texts = reference.texts;
  const std::string reason(name_of(failure));
  Notice notice{
      NoticeKind::error, texts.say(wanted == Wanted::catalog ? "load.catalog" : "load.annex"), {}, {}, {}};
  notice.lines.push_back(
      {texts.say("load." + reason, {{"file", file}, {"status", std::to_string(status)}}), {}});
  add_problems(notice, problems, reference);
  const std::string advice = "load." + reason + ".advice";
  const std::string of_catalog = advice + ".catalog";
  notice.lines.push_back(
      {texts.say(wanted == Wanted::catalog && texts.has(of_catalog) ? of_catalog : advice), {}});
  notice.buttons.push_back({"retry", texts.say("load.retry"), "retry", {}, {}});
  return notice;
}

Notice problems_notice(const std::string& title, const std::vector<Problem>& problems,
                       const Reference& reference) {
  Notice notice{NoticeKind::warning, title, {}, {}, {}};
  add_problems(notice, problems, reference);
  return notice;
}

}  // namespace annex
