// Runs pdftotext on a temporary copy, without a shell.
#include "tools/annex/pdf.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <optional>
#include <utility>

#include "tools/annex/files.h"

namespace annex {
namespace {

// A folder of its own, gone again with its files.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::error_code error;
    std::string name = (std::filesystem::temp_directory_path(error) / "annex-XXXXXX").string();
    if (mkdtemp(name.data()) != nullptr) path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code error;
    if (!path_.empty()) std::filesystem::remove_all(path_, error);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// The exit status; nothing where the program could not be run. What it says goes to `said`.
std::optional<int> run(const std::vector<std::string>& words, const std::string& said) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, said.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  pid_t process = 0;
  const int error = posix_spawnp(&process, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) return std::nullopt;
  int status = 0;
  while (waitpid(process, &status, 0) < 0)
    if (errno != EINTR) return std::nullopt;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

std::string first_line(const std::string& path) {
  const std::string text = read_file(path).bytes.value_or("");
  return text.substr(0, text.find('\n'));
}

bool says_password(const std::string& path) {
  return read_file(path).bytes.value_or("").find("Incorrect password") != std::string::npos;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n\f") == std::string_view::npos; }

}  // namespace

bool is_pdf(std::string_view bytes) { return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos; }

PdfText read_pdf(std::string_view bytes) {
  const auto failed = [](std::string reason) {
    return PdfText{{}, PdfFailure::unreadable, std::move(reason)};
  };
  const TemporaryFolder folder;
  if (folder.path().empty()) return failed("no temporary folder can be made for it");
  const std::string document = folder.path() + "/document.pdf";
  const std::string text = folder.path() + "/document.txt";
  const std::string said = folder.path() + "/said.txt";
  if (const std::string failure = write_file(document, bytes); !failure.empty()) return failed(failure);

  PdfText result;
  for (const char* name : {"layout", "raw", "plain"}) {
    std::vector<std::string> words = {"pdftotext", "-enc", "UTF-8", "-eol", "unix"};
    if (name != std::string_view("plain")) words.push_back(std::string("-") + name);
    words.insert(words.end(), {document, text});
    const std::optional<int> status = run(words, said);
    if (!status || *status == 127) return failed("pdftotext is missing: install poppler-utils");
    if (*status != 0 && says_password(said)) return {{}, PdfFailure::password, {}};
    if (*status != 0) return failed("it is no PDF that pdftotext can read: " + first_line(said));
    result.readings.push_back({name, read_file(text).bytes.value_or("")});
  }
  const bool blank = std::all_of(result.readings.begin(), result.readings.end(),
                                 [](const PdfReading& reading) { return is_blank(reading.text); });
  return blank ? PdfText{{}, PdfFailure::no_text, {}} : result;
}

}  // namespace annex
