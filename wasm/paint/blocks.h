// The kinds of block, one file each. Every function writes its block below `top`, no wider than `width`, and
// gives the bottom. Distances between blocks are the page's matter (layout.cpp).
#pragma once

#include "core/pages/page.h"
#include "wasm/paint/sheet.h"

namespace widget {

float lay_heading(Sheet& sheet, const annex::Heading& heading, Point top, float width);
float lay_paragraph(Sheet& sheet, const annex::Paragraph& paragraph, Point top, float width);
float lay_facts(Sheet& sheet, const annex::Facts& facts, Point top, float width);
float lay_notice(Sheet& sheet, const annex::Notice& notice, Point top, float width);
// A caption that the heading above has just said is not written again.
enum class Caption { written, said_above };
float lay_caption(Sheet& sheet, const std::string& words, Point top, float width);
float lay_table(Sheet& sheet, const annex::Table& table, Caption caption, Point top, float width);
float lay_entries(Sheet& sheet, const annex::Entries& entries, Point top, float width);
// `key` is the block's: the real input is found by it.
float lay_field(Sheet& sheet, const annex::Field& field, std::string_view key, Point top, float width);
float lay_choices(Sheet& sheet, const annex::Choices& choices, Point top, float width);
float lay_buttons(Sheet& sheet, const annex::Buttons& buttons, Point top, float width);
float lay_chart(Sheet& sheet, const annex::Chart& chart, Caption caption, Point top, float width);

// Shared by blocks that hold others' parts.
enum class ButtonSize { regular, small };
float button_width(const Sheet& sheet, const annex::Button& button, ButtonSize size);
// The box of a control: quiet at rest, accented where it stays down, and while the pointer is on it.
void draw_control(Sheet& sheet, const Rect& box, bool pressed, float radius, int control);
// One button; gives its bottom.
float lay_button(Sheet& sheet, const annex::Button& button, ButtonSize size, Point top, float width);
// Side by side, in as many lines as they need.
float lay_button_row(Sheet& sheet, const std::vector<annex::Button>& buttons, ButtonSize size, Point top,
                     float width);
// Label beside value, or above it where `label_width` is 0; the value in `size`.
float lay_fact_pair(Sheet& sheet, const annex::Fact& fact, float size, Point top, float width,
                    float label_width);
float lay_cell(Sheet& sheet, const annex::Cell& cell, const Pen& pen, Point top, float width);
// The tables of a phone: each row a card, each cell under its column's label.
float lay_stacked_rows(Sheet& sheet, const annex::Table& table, Point top, float width);
// What belongs to a row beyond its cells: findings, the imported wording.
float lay_row_details(Sheet& sheet, const annex::TableRow& row, Point top, float width);
void box_cell(Sheet& sheet, const annex::Table& table, const annex::TableRow& row, std::size_t cell,
              const Rect& rect);

}  // namespace widget
