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
#include <utility>

#include "tools/annex/files.h"
#include "tools/annex/workbook_words.h"

namespace annex {
namespace {

constexpr std::size_t kMostCharacters = 32'767;  // of a cell; LXW_STR_MAX
// Of columns, in characters: as wide as their longest line within these; the rest is wrapped.
constexpr std::size_t kLeastWidth = 9, kMostWidth = 44, kRoomForFilter = 4;

// "B4"
std::string place_of(lxw_row_t line, std::size_t column) {
  std::string letters;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return letters + std::to_string(line + 1);
}

std::size_t longest_line(const std::string& text) {
  std::size_t longest = 0, length = 0;
  for (const char letter : text) {
    if ((static_cast<unsigned char>(letter) & 0xC0U) != 0x80U) ++length;
    if (letter == '\n') length = 0;
    longest = std::max(longest, length);
  }
  return longest;
}

std::vector<std::size_t> widths_of(const Sheet& sheet) {
  std::vector<std::size_t> widths = {kLeastWidth};
  for (const SheetRow& row : sheet.rows)
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
      if (at == widths.size()) widths.push_back(kLeastWidth);
      const std::size_t room = row.kind == SheetRowKind::head ? kRoomForFilter : 1;
      widths[at] = std::max(widths[at], std::min(longest_line(row.cells[at]) + room, kMostWidth));
    }
  return widths;
}

// A file of our own that is gone afterwards: the library writes to files only.
class Scratch {
 public:
  Scratch() {
    std::error_code error;
    folder_ = std::filesystem::temp_directory_path(error).string();
    if (error) return;
    std::string path = (std::filesystem::path(folder_) / "annex-XXXXXX").string();
    const int file = mkstemp(path.data());
    if (file < 0) return;
    close(file);
    path_ = std::move(path);
  }
  ~Scratch() {
    if (!path_.empty()) unlink(path_.c_str());
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  const std::string& path() const { return path_; }  // empty: none can be made
  const std::string& folder() const { return folder_; }

 private:
  std::string folder_;
  std::string path_;
};

class Writing {
 public:
  Writing(const Scratch& scratch, const std::string& title) : folder_(scratch.folder()) {
    lxw_workbook_options options = {};
    options.tmpdir = folder_.data();  // else the parts of the file would lie in a folder of their own
    book_ = workbook_new_opt(scratch.path().c_str(), &options);
    // Of no day: the same sheets give the same bytes.
    lxw_doc_properties properties = {};
    std::string name = cut_to(cell_words(title), 255);
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
    const std::string name = sheet_name(sheet.name, taken_);
    lxw_worksheet* page = workbook_add_worksheet(book_, name.c_str());
    if (page == nullptr) {
      failed_ = true;
      return;
    }
    lxw_row_t line = 0;
    for (const SheetRow& row : sheet.rows) write_row(page, line++, row, name);
    const std::vector<std::size_t> widths = widths_of(sheet);
    for (std::size_t at = 0; at < widths.size(); ++at) {
      const auto column = static_cast<lxw_col_t>(at);
      worksheet_set_column(page, column, column, static_cast<double>(widths[at]), nullptr);
    }
    lay_out(page, sheet, widths.size(), line);
  }

  bool close() { return workbook_close(book_) == LXW_NO_ERROR && !failed_; }
  std::vector<CutCell> cut() { return std::move(cut_); }

 private:
  lxw_format* format() {
    lxw_format* made = workbook_add_format(book_);
    format_set_text_wrap(made);
    format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
    return made;
  }

  void write_row(lxw_worksheet* page, lxw_row_t line, const SheetRow& row, const std::string& sheet) {
    lxw_format* const format = row.kind == SheetRowKind::head    ? head_
                               : row.kind == SheetRowKind::title ? title_
                                                                 : plain_;
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
      const std::string whole = cell_words(row.cells[at]);
      const std::string text = cut_to(whole, kMostCharacters);
      if (text.size() < whole.size()) cut_.push_back({sheet, place_of(line, at)});
      if (text.empty()) continue;
      const auto column = static_cast<lxw_col_t>(at);
      if (worksheet_write_string(page, line, column, text.c_str(), format) != LXW_NO_ERROR) failed_ = true;
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
    worksheet_autofilter(page, 0, 0, rows - 1, static_cast<lxw_col_t>(columns - 1));
  }

  std::string folder_;
  lxw_workbook* book_ = nullptr;
  lxw_format* head_ = nullptr;
  lxw_format* title_ = nullptr;
  lxw_format* plain_ = nullptr;
  std::set<std::string> taken_ = {"history"};  // a name that spreadsheets keep for themselves
  std::vector<CutCell> cut_;
  bool failed_ = false;
};

}  // namespace

bool fits(const Sheet& sheet) {
  return sheet.rows.size() <= kMostRows &&
         std::all_of(sheet.rows.begin(), sheet.rows.end(),
                     [](const SheetRow& row) { return row.cells.size() <= kMostColumns; });
}

std::optional<Workbook> to_xlsx(const std::vector<Sheet>& sheets, const std::string& title) {
  const Scratch scratch;
  if (scratch.path().empty()) return std::nullopt;
  Writing writing(scratch, title);
  for (const Sheet& sheet : sheets) writing.add(sheet);
  if (!writing.close()) return std::nullopt;
  ReadFile written = read_file(scratch.path());
  if (!written.bytes) return std::nullopt;
  return Workbook{std::move(*written.bytes), writing.cut()};
}

}  // namespace annex
