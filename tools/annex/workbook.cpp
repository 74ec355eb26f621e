// Writing a workbook; see the header. Every cell is written as a string: nothing in it can run.
#include "tools/annex/workbook.h"

#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <set>
#include <string_view>

#include "core/codec/characters.h"
#include "tools/annex/files.h"

namespace annex {
namespace {

constexpr std::size_t kMostCharacters = 32'767;  // of a cell; LXW_STR_MAX
constexpr std::size_t kMostColumns = 16'384;
constexpr std::size_t kMostNameCharacters = 31;
constexpr double kFirstWidth = 44, kOtherWidth = 40;  // in characters

// UTF-16 units, as spreadsheets count.
std::size_t units_of(char32_t character) { return character >= 0x10000 ? 2 : 1; }

// As much of the text as fits.
std::string cut_to(std::string_view text, std::size_t most) {
  std::size_t at = 0;
  for (std::size_t units = 0; at < text.size();) {
    std::size_t next = at;
    units += units_of(next_code_point(text, next));
    if (units > most) break;
    at = next;
  }
  return std::string(text.substr(0, at));
}

// A name that spreadsheets take: short, without the characters that they keep for references, and of no other
// sheet.
std::string sheet_name(const std::string& wanted, std::set<std::string>& taken) {
  std::string name;
  for (const char letter : wanted)
    name += std::string_view("[]:*?/\\'").find(letter) == std::string_view::npos && letter >= ' ' ? letter
            : static_cast<unsigned char>(letter) >= 0x80                                          ? letter
                                                                                                  : ' ';
  name = cut_to(name, kMostNameCharacters);
  while (!name.empty() && name.back() == ' ') name.pop_back();
  if (name.empty()) name = "-";
  const auto lower = [](std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char letter) {
      return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    });
    return text;
  };
  std::string unique = name;
  for (int number = 2; !taken.insert(lower(unique)).second; ++number) {
    const std::string end = " " + std::to_string(number);
    unique = cut_to(name, kMostNameCharacters - end.size()) + end;
  }
  return unique;
}

class Writing {
 public:
  Writing(const std::string& path, const std::string& title) : book_(workbook_new(path.c_str())) {
    // Of no day: the same sheets give the same bytes.
    lxw_doc_properties properties = {};
    std::string name = cut_to(title, 255);
    properties.title = name.data();
    properties.created = 315'532'800;  // 1980-01-01, the first day that a ZIP file can name
    workbook_set_properties(book_, &properties);
    head_ = format();
    format_set_bold(head_);
    format_set_bg_color(head_, 0xE8F0EE);
    format_set_border(head_, LXW_BORDER_THIN);
    format_set_border_color(head_, 0xB8C4C1);
    title_ = format();
    format_set_bold(title_);
    plain_ = format();
  }

  void add(const Sheet& sheet) {
    lxw_worksheet* page = workbook_add_worksheet(book_, sheet_name(sheet.name, taken_).c_str());
    std::size_t columns = 1;
    lxw_row_t line = 0;
    for (const SheetRow& row : sheet.rows) {
      columns = std::max(columns, row.cells.size());
      write_row(page, line++, row);
    }
    worksheet_set_column(page, 0, 0, kFirstWidth, nullptr);
    if (columns > 1)
      worksheet_set_column(page, 1, static_cast<lxw_col_t>(std::min(columns, kMostColumns) - 1), kOtherWidth,
                           nullptr);
    lay_out(page, sheet, columns, line);
  }

  bool close() { return workbook_close(book_) == LXW_NO_ERROR; }
  std::size_t cut_cells() const { return cut_cells_; }

 private:
  lxw_format* format() {
    lxw_format* made = workbook_add_format(book_);
    format_set_text_wrap(made);
    format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
    return made;
  }

  void write_row(lxw_worksheet* page, lxw_row_t line, const SheetRow& row) {
    lxw_format* const format = row.kind == SheetRowKind::head    ? head_
                               : row.kind == SheetRowKind::title ? title_
                                                                 : plain_;
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
      const std::string text = at < kMostColumns ? cut_to(row.cells[at], kMostCharacters) : std::string();
      if (text.size() < row.cells[at].size()) ++cut_cells_;
      if (!text.empty()) worksheet_write_string(page, line, static_cast<lxw_col_t>(at), text.c_str(), format);
    }
  }

  // On the screen the head and the first column stay; on paper the head is repeated.
  static void lay_out(lxw_worksheet* page, const Sheet& sheet, std::size_t columns, lxw_row_t rows) {
    worksheet_set_landscape(page);
    worksheet_set_paper(page, 9);  // A4
    worksheet_fit_to_pages(page, 1, 0);
    if (!sheet.is_table || rows == 0) return;
    worksheet_freeze_panes(page, 1, 1);
    worksheet_repeat_rows(page, 0, 0);
    worksheet_autofilter(page, 0, 0, rows - 1, static_cast<lxw_col_t>(std::min(columns, kMostColumns) - 1));
  }

  lxw_workbook* book_;
  lxw_format* head_ = nullptr;
  lxw_format* title_ = nullptr;
  lxw_format* plain_ = nullptr;
  std::set<std::string> taken_;
  std::size_t cut_cells_ = 0;
};

// A file of our own that is gone afterwards: the library writes to files only.
class Scratch {
 public:
  Scratch() {
    std::error_code ignored;
    path_ = (std::filesystem::temp_directory_path(ignored) / "annex-XXXXXX").string();
    const int file = mkstemp(path_.data());
    if (file < 0)
      path_.clear();
    else
      close(file);
  }
  ~Scratch() {
    if (!path_.empty()) unlink(path_.c_str());
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace

std::optional<Workbook> to_xlsx(const std::vector<Sheet>& sheets, const std::string& title) {
  const Scratch scratch;
  if (scratch.path().empty()) return std::nullopt;
  Writing writing(scratch.path(), title);
  for (const Sheet& sheet : sheets) writing.add(sheet);
  if (!writing.close()) return std::nullopt;
  ReadFile written = read_file(scratch.path());
  if (!written.bytes) return std::nullopt;
  return Workbook{std::move(*written.bytes), writing.cut_cells()};
}

}  // namespace annex
