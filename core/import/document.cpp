// Cuts text into words, in one pass.
#include "core/import/document.h"

#include <algorithm>

#include "core/import/characters.h"
#include "core/import/glued_cells.h"
#include "core/import/latin_letters.h"

namespace annex::importing {
namespace {

void append_utf8(std::string& text, char32_t value) {
  const auto put = [&text](char32_t byte) {
    text.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
  };
  if (value < 0x80) return put(value);
  if (value < 0x800) {
    put(0xC0U | value >> 6);
  } else {
    if (value < 0x10000) {
      put(0xE0U | value >> 12);
    } else {
      put(0xF0U | value >> 18);
      put(0x80U | (value >> 12 & 0x3FU));
    }
    put(0x80U | (value >> 6 & 0x3FU));
  }
  put(0x80U | (value & 0x3FU));
}

}  // namespace

class DocumentBuilder {
 public:
  explicit DocumentBuilder(Document& document) : document_(document) { start_row(); }

  void add(char32_t value, bool before_newline) {
    switch (kind_of(value)) {
      case CharacterKind::ink:
        return ink(value);
      case CharacterKind::mark:
        return mark(value);
      case CharacterKind::ignorable:
        return;
      case CharacterKind::blank:
        return space(1);
      case CharacterKind::tab:
        space(kTabGap);
        ++cell_;
        return;
      case CharacterKind::row_break:
        return before_newline ? end_word() : next_row();
      case CharacterKind::page_break:
        ++page_;
        return next_row();
      case CharacterKind::line_break:
        ++line_;
        return next_row();
    }
  }
  void finish() {
    end_word();
    end_row();
  }

 private:
  static std::uint32_t size(const std::string& text) { return static_cast<std::uint32_t>(text.size()); }

  void ink(char32_t value) {
    if (!in_word_) begin_word();
    flush();
    pending_ = value;
    ++column_;
  }
  // A combining accent joins the letter before it, so that one document reads the same in either Unicode
  // form.
  void mark(char32_t value) {
    if (!in_word_ || pending_ == 0) return;
    if (const char32_t composed = compose_letter(pending_, value)) pending_ = composed;
  }
  void space(int width) {
    end_word();
    column_ += width;
    gap_ += width;
  }
  void begin_word() {
    Word word;
    word.text_begin = size(document_.text_);
    word.fold_begin = size(document_.folded_);
    word.line = line_;
    word.row = static_cast<int>(document_.rows_.size()) - 1;
    word.column = column_;
    word.gap = gap_;
    word.cell = cell_;
    document_.words_.push_back(word);
    in_word_ = true;
    lettered_ = false;
  }
  // Writes the character that waited for a combining accent.
  void flush() {
    if (pending_ == 0) return;
    const std::string_view spelled = spell_ligature(pending_);
    if (spelled.empty())
      append_utf8(document_.text_, pending_);
    else
      document_.text_ += spelled;
    const std::string_view folded = fold_character(pending_);
    std::string& all = document_.folded_;
    const bool at_start = size(all) == document_.words_.back().fold_begin;
    if (folded.empty() && !at_start && all.back() != ' ') all.push_back(' ');
    if (!folded.empty() && !lettered_) {
      document_.words_.back().capital = is_capital(pending_);
      lettered_ = true;
    }
    all += folded;
    pending_ = 0;
  }
  void end_word() {
    if (!in_word_) return;
    flush();
    Word& word = document_.words_.back();
    std::string& all = document_.folded_;
    if (size(all) > word.fold_begin && all.back() == ' ') all.pop_back();
    word.text_end = size(document_.text_);
    word.fold_end = size(all);
    word.end_column = column_;
    in_word_ = false;
    gap_ = 0;
  }
  void start_row() {
    TextRow row;
    row.first = static_cast<int>(document_.words_.size());
    row.line = line_;
    row.page = page_;
    document_.rows_.push_back(row);
    column_ = gap_ = cell_ = 0;
  }
  void end_row() { document_.rows_.back().last = static_cast<int>(document_.words_.size()); }
  void next_row() {
    // The row that ends here was counted before the break.
    end_word();
    end_row();
    start_row();
  }

  Document& document_;
  char32_t pending_ = 0;
  bool in_word_ = false;
  bool lettered_ = false;
  int line_ = 1;
  int page_ = 0;
  int column_ = 0;
  int gap_ = 0;
  int cell_ = 0;
};

namespace {

// "[ ]" and "( x )" are boxes with blanks in them: the blanks go behind, so that a box is one word and all
// else keeps its column. Gives the bytes that were a box; 0 where there is none.
std::size_t add_box(DocumentBuilder& builder, std::string_view text) {
  const char open = text.front();
  if (open != '[' && open != '(') return 0;
  constexpr std::size_t kWidest = 5;
  const std::string_view box = text.substr(0, text.substr(0, kWidest).find(open == '[' ? ']' : ')') + 1);
  if (box.size() < 3) return 0;
  const std::string_view inside = box.substr(1, box.size() - 2);
  const std::size_t first = inside.find_first_not_of(' ');
  const bool empty = first == std::string_view::npos;
  const bool tick = !empty && inside.find_last_not_of(' ') == first &&
                    std::string_view("xX").find(inside[first]) != std::string_view::npos;
  if (!empty && !tick) return 0;
  builder.add(static_cast<unsigned char>(open), false);
  if (tick) builder.add('x', false);
  builder.add(static_cast<unsigned char>(box.back()), false);
  // A word that is written to the box stands apart from it.
  const bool glued = box.size() < text.size() &&
                     std::string_view(" \t\r\n").find(text[box.size()]) == std::string_view::npos;
  const std::size_t blanks = box.size() - (tick ? 3 : 2);
  for (std::size_t count = std::max<std::size_t>(blanks, glued ? 1 : 0); count > 0; --count)
    builder.add(' ', false);
  return box.size();
}

// "| Collecte | ☒ | |": a row of a table as Markdown and some converters write it. Its bars are the borders
// of cells, as tabs are.
bool is_barred_row(std::string_view text) {
  const std::string_view row = text.substr(0, text.find('\n'));
  const std::size_t first = row.find_first_not_of(" \t");
  return first != std::string_view::npos && row[first] == '|' && std::count(row.begin(), row.end(), '|') > 2;
}

}  // namespace

Document::Document(std::string_view text) {
  DocumentBuilder builder(*this);
  bool barred = false;
  for (std::size_t at = 0; at < text.size();) {
    if (at == 0 || text[at - 1] == '\n') barred = is_barred_row(text.substr(at));
    if (barred && text[at] == '|') {
      builder.add('\t', false);
      ++at;
      continue;
    }
    if (const std::size_t box = add_box(builder, text.substr(at))) {
      at += box;
      continue;
    }
    if (cell_begins(text, at)) builder.add(' ', false);
    const CodePoint point = decode_utf8(text, at);
    at += static_cast<std::size_t>(point.bytes);
    builder.add(point.value, at < text.size() && text[at] == '\n');
  }
  builder.finish();
}

std::string_view Document::text(int word_index) const {
  const Word& found = word(word_index);
  return std::string_view(text_).substr(found.text_begin, found.text_end - found.text_begin);
}

std::string_view Document::folded(int word_index) const {
  const Word& found = word(word_index);
  return std::string_view(folded_).substr(found.fold_begin, found.fold_end - found.fold_begin);
}

int Document::gap_after(int word_index) const {
  return last_of_row(word_index) ? kTabGap : word(word_index + 1).gap;
}

std::string Document::joined(const std::vector<int>& word_indexes, bool is_name) const {
  constexpr std::string_view kHyphen = "\u2010";  // what programs write where they break a word themselves
  std::string all;
  int before = -1;
  for (const int index : word_indexes) {
    const bool new_row = before >= 0 && word(before).row != word(index).row;
    const std::size_t letters = all.size() - std::min(all.size(), kHyphen.size());
    const bool hyphenated = new_row && letters > 0 && std::string_view(all).substr(letters) == kHyphen;
    if (hyphenated) all.resize(letters);
    const bool broken = new_row && all.back() == '-' && all.size() > 1 && all[all.size() - 2] != ' ';
    if (broken && is_name && !word(index).capital) all.pop_back();
    if (before >= 0 && !broken && !hyphenated) all.push_back(' ');
    all += text(index);
    before = index;
  }
  return all;
}

std::optional<ImportRefused> refuse(std::string_view text) {
  if (text.size() > kMaxImportBytes) return ImportRefused{ImportRefusal::too_large, 0, 0};
  int line = 1;
  int column = 1;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (point.bytes == 0) return ImportRefused{ImportRefusal::not_utf8, line, column};
    at += static_cast<std::size_t>(point.bytes);
    column = point.value == '\n' ? 1 : column + 1;
    if (point.value == '\n') ++line;
  }
  return std::nullopt;
}

}  // namespace annex::importing
