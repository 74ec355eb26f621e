// What a person reads, as a small list of blocks. The canvas painter, the DOM mirror, print and every export
// read the same Page, so none can say more than another. Blocks say what a thing is, never how it looks.
//
// Every string is in the page's language unless its Words name another. Keys are unique within a page and
// stable from one page to the next as long as they mean the same thing: focus and scroll position follow
// them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace annex {

// The symbol that stands before words. Never alone: the words beside it say the same.
enum class Mark { none, yes, no, unstated, error, warning, notice, inside_eea, outside_eea, illustrative };

struct Words {
  std::string text;
  std::string language;  // BCP 47; empty: the page's

  friend bool operator==(const Words&, const Words&) = default;
};

// A press asks for an action: "verb argument" (wasm/app/action.h). Empty: nothing to press.
using ActionText = std::string;

enum class HeadingLevel { page = 1, section = 2, part = 3 };

struct Heading {
  HeadingLevel level = HeadingLevel::section;
  Words words;
};

enum class ParagraphKind { body, lead, note };

struct Paragraph {
  ParagraphKind kind = ParagraphKind::body;
  Words words;
};

// Label and value: a description list ("At a glance", "Provider").
struct Fact {
  std::string label;
  Mark mark = Mark::none;
  Words value;
  Words note;  // smaller, below
};

struct Facts {
  std::string label;  // names the list for those who do not see it
  std::vector<Fact> facts;
};

// A button: pressed is set for those that stay down (a toggle), so that "not pressed" can be said as well.
struct Button {
  std::string key;
  std::string label;
  ActionText action;
  std::optional<bool> pressed;   // aria-pressed
  std::optional<bool> expanded;  // aria-expanded
};

enum class NoticeKind { information, warning, error };

// Something to know before reading on, or beside a row: a finding, a file that did not load, "illustrative".
struct Notice {
  NoticeKind kind = NoticeKind::information;
  std::string title;
  std::vector<Words> lines;  // what it is, then what to do
  std::string law;           // "GDPR Art. 46"; empty where none
  std::vector<Button> buttons;
};

struct CellLine {
  Mark mark = Mark::none;
  Words words;
  bool secondary = false;  // says more about the line above
};

struct Cell {
  std::vector<CellLine> lines;
};

struct Column {
  std::string key;
  std::string label;
};

enum class TableRowKind { row, group };

// A group row has one cell, which heads the rows below it. The first cell of a row is its header.
struct TableRow {
  std::string key;
  TableRowKind kind = TableRowKind::row;
  std::vector<Cell> cells;
  std::vector<Notice> notices;   // findings of this row, shown below it across all columns
  std::optional<Button> toggle;  // shows and hides `wording`
  std::vector<Words> wording;    // the imported wording, where it is shown
};

struct Table {
  std::string caption;
  std::vector<Column> columns;
  std::vector<TableRow> rows;
  bool alike = false;  // the columns behind the first say the same, each of a service
};

// One service in the list.
struct Entry {
  std::string key;
  Words title;
  ActionText action;  // opens it
  Words subtitle;
  std::vector<CellLine> tags;    // short: "Outside the EEA", "Sensitive data"
  std::vector<Fact> facts;       // at a glance
  std::optional<Button> choose;  // into the comparison
};

struct Entries {
  std::string label;
  std::vector<Entry> entries;
};

enum class FieldKind { search, date };

// What is typed is sent as "verb <text>". A real input, in both presentations.
struct Field {
  FieldKind kind = FieldKind::search;
  std::string label;
  std::string hint;
  std::string value;
  ActionText action;    // the verb
  std::string message;  // what is wrong with the value; empty where nothing is
};

enum class ChoicesKind { any_of, one_of };

struct Choice {
  std::string key;
  std::string label;
  std::string count;  // how many it would leave; empty where that is not told
  bool chosen = false;
  ActionText action;
};

struct Choices {
  ChoicesKind kind = ChoicesKind::any_of;
  std::string label;
  std::vector<Choice> choices;
};

struct Buttons {
  std::string label;
  std::vector<Button> buttons;
};

// Lengths side by side. A bar without a length cannot be drawn to scale ("as the law requires"): its words
// say it.
struct Bar {
  std::string label;
  std::optional<double> length;  // of the longest; 0 to 1
  bool open_ended = false;       // goes on after `length` for a time that is not known
  Words words;
};

struct Chart {
  std::string caption;
  std::vector<Bar> bars;
};

struct Block {
  std::string key;
  std::variant<Heading, Paragraph, Facts, Notice, Table, Entries, Field, Choices, Buttons, Chart> body;
};

struct Page {
  std::string key;       // which view of what: a new key means that the reader went elsewhere
  std::string language;  // BCP 47
  std::string title;
  std::string
      status;  // what changed, said once to those who do not see it ("7 services"); empty: nothing to say
  std::vector<Block> blocks;
};

// The same as JSON, for the DOM mirror: { "key", "language", "title", "status", "blocks": [ { "key", "kind",
// "body" } ] }. Members have the names above in camelCase and values of enumerations in kebab-case; empty
// strings, empty lists and false are left out.
std::string to_json(const Page& page);

// The page that to_json wrote; nothing where the text is none. Members that it does not know are passed over.
std::optional<Page> read_page(std::string_view json);

}  // namespace annex
