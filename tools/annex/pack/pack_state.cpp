// The state as lines of text; see the header.
#include "tools/annex/pack/pack_state.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <vector>

namespace annex {
namespace {

constexpr std::string_view kFormat = "service-annex-pack-state/1";
constexpr std::string_view kJournalHead = "= ";

// Only lines that have their end: the last may have been cut.
std::vector<std::string_view> lines_of(std::string_view bytes) {
  std::vector<std::string_view> lines;
  for (std::size_t end = bytes.find('\n'); end != std::string_view::npos; end = bytes.find('\n')) {
    lines.push_back(bytes.substr(0, end));
    bytes.remove_prefix(end + 1);
  }
  return lines;
}

bool is_hexadecimal(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
  });
}

// "12 name"
void read_file_line(std::string_view line, FileSizes& files) {
  std::size_t size = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size);
  const auto length = static_cast<std::size_t>(end - line.data());
  if (error != std::errc() || length + 1 >= line.size() || line[length] != ' ') return;
  const std::string_view name = line.substr(length + 1);
  if (is_hashed_name(name)) files.emplace(name, size);
}

}  // namespace

bool is_hashed_name(std::string_view name) {
  constexpr std::size_t kHash = 12;
  for (const std::string_view folder : {"annexes/", "pages/"})
    if (name.substr(0, folder.size()) == folder) {
      name.remove_prefix(folder.size());
      break;
    }
  const std::size_t dot = name.find('.');
  if (dot == 0 || dot == std::string_view::npos || name.find('/') != std::string_view::npos) return false;
  const std::string_view hash = name.substr(dot + 1, kHash), extension = name.substr(dot + 1 + hash.size());
  return hash.size() == kHash && is_hexadecimal(hash) && (extension == ".json" || extension == ".bin");
}

std::string PackState::encode() const {
  std::string text = fmt::format("{}\nby {}\nfrom {}\nindex {}\n", kFormat, made_by, made_from, index);
  for (const auto& [name, size] : now) text += fmt::format("+ {} {}\n", size, name);
  for (const auto& [name, size] : before) text += fmt::format("- {} {}\n", size, name);
  return text;
}

PackState decode_pack_state(std::string_view bytes) {
  PackState state;
  const std::vector<std::string_view> lines = lines_of(bytes);
  if (lines.empty() || lines.front() != kFormat) return state;
  for (const std::string_view line : lines) {
    const std::size_t space = std::min(line.find(' '), line.size());
    const std::string_view word = line.substr(0, space), rest = line.substr(std::min(space + 1, line.size()));
    if (word == "by") state.made_by = rest;
    if (word == "from") state.made_from = rest;
    if (word == "index") state.index = rest;
    if (word == "+") read_file_line(rest, state.now);
    if (word == "-") read_file_line(rest, state.before);
  }
  return state;
}

std::map<std::string, std::string, std::less<>> decode_pack_journal(std::string_view bytes) {
  std::map<std::string, std::string, std::less<>> begun;
  std::string made_by;
  for (const std::string_view line : lines_of(bytes)) {
    if (line.substr(0, kJournalHead.size()) == kJournalHead)
      made_by = line.substr(kJournalHead.size());
    else if (is_hashed_name(line))
      begun.insert_or_assign(std::string(line), made_by);
  }
  return begun;
}

// An end first: the run before may have left half a line.
std::string journal_head(const std::string& made_by) {
  return fmt::format("\n{}{}\n", kJournalHead, made_by);
}

}  // namespace annex
