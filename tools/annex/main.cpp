// The `annex` command line: reads the arguments, loads the data, runs one command.
#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "tools/annex/commands.h"

namespace annex {
namespace {

constexpr const char* kAbout =
    "Service annexes under GDPR Art. 28(3): import them from the paper form, check, show, compare and "
    "publish them.";
constexpr const char* kExitStatus =
    "Exit status: 0 fine; 1 the input was read but falls short; 2 the work could not be done, wholly or for "
    "some "
    "file.";

struct Shared {
  std::string language = "en";
  std::string data_folder;  // empty: the data built in
};

std::optional<Session> open_session(const Shared& shared) {
  std::vector<std::string> complaints;
  std::optional<Data> data = load_data(shared.data_folder, complaints);
  for (const std::string& line : complaints) complain(line);
  if (!data) return std::nullopt;
  const Texts* texts = data->texts_in(shared.language);
  if (texts == nullptr) {
    std::string there;
    for (const auto& [language, words] : data->texts) there += (there.empty() ? "" : ", ") + language;
    complain(fmt::format("annex: no words in the language '{}'; there are: {}", shared.language, there));
    return std::nullopt;
  }
  Texts chosen = *texts;
  return Session{std::move(*data), std::move(chosen)};
}

Status run(const std::vector<Command>& commands, const Shared& shared) {
  for (const Command& command : commands) {
    if (!command.arguments->parsed()) continue;
    const std::optional<Session> session = open_session(shared);
    return session ? command.run(*session) : Status::failed;
  }
  return Status::failed;
}

// A query may begin with a condition that is turned around ("-country:US"), which would be taken for options:
// a blank before it, which a query does not mind, says that it is none. Last word first, as CLI11 wants them.
std::vector<std::string> arguments_of(int count, char** words) {
  std::vector<std::string> arguments(words + 1, words + count);
  const bool searches = !arguments.empty() && std::count(arguments.begin(), arguments.end(), "search") > 0;
  for (std::string& word : arguments)
    if (searches && word.size() > 2 && word[0] == '-' && word[1] != '-' &&
        word.find_first_of(":<>") != std::string::npos)
      word.insert(0, " ");
  std::reverse(arguments.begin(), arguments.end());
  return arguments;
}

// CLI11 says only that there is none.
void tell_unknown_command(const CLI::App& app, const std::string& word) {
  std::string known;
  for (const CLI::App* command : app.get_subcommands({}))
    known += (known.empty() ? "" : ", ") + command->get_name();
  complain(fmt::format("annex: no command is named '{}'; there are: {}", word, known));
}

// CLI11 tells of an error, or writes what --help and --version ask for; a full disk is no success.
Status exit_status(const CLI::App& app, const CLI::ParseError& error) {
  const bool is_fine = app.exit(error) == 0;
  return is_fine && std::cout.flush().good() ? Status::fine : Status::failed;
}

Status main_of(int count, char** words) {
  CLI::App app(kAbout, "annex");
  Shared shared;
  app.set_version_flag("--version", std::string("annex ") + ANNEX_VERSION);
  app.add_option("--lang", shared.language, "Language of words, never of ids and keys: en (default), fr, …");
  app.add_option("--data", shared.data_folder,
                 "Vocabulary, places, law and texts of this folder, not those built in")
      ->check(CLI::ExistingDirectory);
  app.footer(kExitStatus);
  app.fallthrough();
  app.require_subcommand(1);
  const std::vector<Command> commands = {import_command(app), check_command(app),   search_command(app),
                                         show_command(app),   compare_command(app), changes_command(app),
                                         match_command(app),  pack_command(app)};
  try {
    app.parse(arguments_of(count, words));
  } catch (const CLI::RequiredError& error) {
    if (app.get_subcommands().empty() && !app.remaining().empty()) {
      tell_unknown_command(app, app.remaining().front());
      return Status::failed;
    }
    return exit_status(app, error);
  } catch (const CLI::ParseError& error) {
    return exit_status(app, error);
  }
  return run(commands, shared);
}

}  // namespace
}  // namespace annex

int main(int count, char** words) {
  try {
    return static_cast<int>(annex::main_of(count, words));
  } catch (const std::exception& error) {
    annex::complain(fmt::format("annex: {}", error.what()));
    return static_cast<int>(annex::Status::failed);
  }
}
