// The workbooks of commands; see the header.
#include "tools/annex/xlsx.h"

#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "core/export/annex_csv.h"
#include "core/export/comparison.h"
#include "core/export/sheets.h"
#include "core/rules/finding_text.h"
#include "tools/annex/sha256.h"
#include "tools/annex/workbook.h"

namespace annex {
namespace {

using Rows = std::vector<std::vector<std::string>>;

std::optional<std::string> too_large(const std::string& sheet, const Texts& texts) {
  complain(texts.say("tools.xlsx.too-large", {{"sheet", sheet}}));
  return std::nullopt;
}

std::optional<std::string> written(const Session& session, const std::vector<Sheet>& sheets,
                                   const std::string& title) {
  const Texts& texts = session.texts;
  for (const Sheet& sheet : sheets)
    if (!fits(sheet)) return too_large(sheet.name, texts);
  std::optional<Workbook> workbook = to_xlsx(sheets, title);
  if (!workbook) {
    complain(texts.say("tools.xlsx.no-scratch"));
    return std::nullopt;
  }
  for (const CutCell& each : workbook->cut)
    complain(texts.say("tools.xlsx.cut", {{"sheet", each.sheet}, {"cell", each.cell}}));
  return std::move(workbook->bytes);
}

bool is_for_terminal(const std::string& path, const Texts& texts) {
  if (path != "-" || isatty(STDOUT_FILENO) == 0) return false;
  complain(texts.say("tools.xlsx.terminal"));
  return true;
}

// For which day, and of what: a printed sheet or one that was sent on has to answer for itself.
Sheet about(const std::vector<const AnnexFile*>& files, const Date& as_of, const Texts& texts) {
  Sheet sheet{texts.say("tools.xlsx.about"), false, {}};
  sheet.rows.push_back(
      {SheetRowKind::title, {texts.say("page.as-of.stated", {{"date", date_words(as_of, texts)}})}});
  SheetRow head{SheetRowKind::head, {}};
  for (const char* key :
       {"page.fact.service.name", "page.fact.service.edition", "page.fact.annex.id",
        "page.fact.annex.version", "page.fact.annex.effective", "tools.xlsx.file", "tools.xlsx.sha256"})
    head.cells.push_back(texts.say(key));
  sheet.rows.push_back(std::move(head));
  for (const AnnexFile* file : files) {
    const Annex& annex = file->annex;
    sheet.rows.push_back({SheetRowKind::row,
                          {annex.service.name, annex.service.edition.value_or(""), annex.id, annex.version,
                           annex.effective ? to_string(*annex.effective) : texts.say("answer.unstated"),
                           file->name, sha256(file->bytes)}});
  }
  return sheet;
}

// The names of CSV columns are for scripts; those of a sheet are for persons. The last `services` columns are
// services, and stay what they are.
Sheet csv_sheet(const std::string& name, Rows rows, std::size_t services, const Texts& texts) {
  std::vector<std::string>& head = rows.front();
  for (std::size_t at = 0; at + services < head.size(); ++at)
    head[at] = texts.say("tools.xlsx.column." + head[at]);
  return table_sheet(name, std::move(rows));
}

// In the order in which they are compared.
std::vector<const AnnexFile*> files_of(const std::vector<const Annex*>& annexes,
                                       const std::vector<AnnexFile>& files) {
  std::vector<const AnnexFile*> found;
  for (const Annex* annex : annexes)
    for (const AnnexFile& file : files)
      if (&file.annex == annex) found.push_back(&file);
  return found;
}

}  // namespace

std::optional<std::string> comparison_workbook(const Session& session, const CompareView& view,
                                               const std::vector<AnnexFile>& files, const std::string& path) {
  const Texts& texts = session.texts;
  if (is_for_terminal(path, texts)) return std::nullopt;
  const std::string name = texts.say("tools.xlsx.comparison");
  if (view.annexes.size() > kMostColumns) return too_large(name, texts);
  const Page page = compare_page(view);
  std::vector<Sheet> sheets = sheets_of(page, texts.say("tools.xlsx.group"));
  std::vector<SheetRow>& conclusion = sheets.front().rows;
  // What leads to the table on a page; here it is the sheet before.
  const std::string rows = texts.say("compare.rows");
  conclusion.erase(std::remove_if(conclusion.begin(), conclusion.end(),
                                  [&](const SheetRow& row) { return row.cells.front() == rows; }),
                   conclusion.end());
  sheets.front().name = texts.say("compare.conclusion");
  sheets.back().name = name;
  std::rotate(sheets.begin(), std::prev(sheets.end()), sheets.end());
  const std::vector<const Annex*> annexes = in_order(view);
  sheets.push_back(about(files_of(annexes, files), view.as_of, texts));
  const Comparison comparison = compare(annexes, view.reference.vocabulary);
  sheets.push_back(csv_sheet(texts.say("tools.xlsx.values"),
                             csv_rows(comparison, view.only_differences, view.reference), annexes.size(),
                             texts));
  return written(session, sheets, page.title);
}

std::optional<std::string> annex_workbook(const Session& session, const Page& page, const AnnexFile& file,
                                          const Reference& reference, const Date& as_of,
                                          const std::string& path) {
  const Texts& texts = session.texts;
  if (is_for_terminal(path, texts)) return std::nullopt;
  std::vector<Sheet> sheets = sheets_of(page, texts.say("tools.xlsx.group"));
  sheets.front().name = texts.say("tools.xlsx.overview");
  sheets.push_back(about({&file}, as_of, texts));
  sheets.push_back(csv_sheet(texts.say("tools.xlsx.facts"), csv_rows(file.annex, reference), 0, texts));
  return written(session, sheets, page.title);
}

}  // namespace annex
