// The parts of an annex's page, each in its file; annex_page.cpp puts them in order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/section.h"
#include "core/pages/annex_page.h"

namespace annex {

// Who, which version, since when; versions and the date of the law to choose; "illustrative".
void add_identity(std::vector<Block>& blocks, const AnnexView& view);
// From which document the annex was read: for those who look it up, below all else.
void add_source(std::vector<Block>& blocks, const AnnexView& view);
void add_glance(std::vector<Block>& blocks, const AnnexView& view);
void add_contents(std::vector<Block>& blocks, const AnnexView& view);  // on a screen: ways down the page
void add_findings_overview(std::vector<Block>& blocks, const AnnexView& view);
void add_rows_sections(std::vector<Block>& blocks, const AnnexView& view);  // 1 to 5
void add_retention_chart(std::vector<Block>& blocks, const AnnexView& view);
void add_recipients_by_country(std::vector<Block>& blocks, const AnnexView& view);
void add_recipients(std::vector<Block>& blocks, const AnnexView& view);  // 6

void add_similar_heading(std::vector<Block>& blocks, const AnnexView& view);  // similar_services.h

void add_section_heading(std::vector<Block>& blocks, const AnnexView& view, Section section);

// As notices: titles and law, by severity.
std::vector<Notice> notices_of(const std::vector<const Finding*>& findings, const Reference& reference);
// The findings that name a place in the row at `path` (the row or anything in it).
std::vector<Notice> notices_at(const AnnexView& view, std::string_view path);
// The findings that a row of the form is not answered: the annex has no place for it.
std::vector<Notice> notices_of_missing(const AnnexView& view, Section section, std::string_view id);
// The findings of a section as a whole, below its heading.
void add_section_notices(std::vector<Block>& blocks, const AnnexView& view, Section section);
NoticeKind notice_kind(Severity severity);

// The toggle and the wording of a row, where the annex carries it.
void add_wording(TableRow& row, const std::vector<const LocalText*>& texts, const AnnexView& view);

}  // namespace annex
