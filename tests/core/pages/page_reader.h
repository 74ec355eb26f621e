// Reading a page in a test: its rows by key, and all of its words.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/pages/page.h"

namespace annex::test {

inline const TableRow* find_row(const Page& page, std::string_view key) {
  for (const Block& block : page.blocks)
    if (const Table* table = std::get_if<Table>(&block.body))
      for (const TableRow& row : table->rows)
        if (row.key == key) return &row;
  return nullptr;
}

template <typename Body>
const Body* find_block(const Page& page, std::string_view key) {
  for (const Block& block : page.blocks)
    if (block.key == key) return std::get_if<Body>(&block.body);
  return nullptr;
}

inline std::vector<std::string> all_keys(const Page& page) {
  std::vector<std::string> keys;
  for (const Block& block : page.blocks) {
    keys.push_back("block " + block.key);
    if (const Table* table = std::get_if<Table>(&block.body))
      for (const TableRow& row : table->rows) keys.push_back("row " + row.key);
  }
  return keys;
}

inline bool keys_are_unique(const Page& page) {
  const std::vector<std::string> keys = all_keys(page);
  return std::set<std::string>(keys.begin(), keys.end()).size() == keys.size();
}

// The lines of a cell: "Yes | 6 months".
inline std::string lines_of(const Cell& cell) {
  std::string text;
  for (const CellLine& line : cell.lines) text += (text.empty() ? "" : " | ") + line.words.text;
  return text;
}

// The strings that a JSON page gives to a reader: the values of its members, but for keys and actions.
inline std::vector<std::string> all_words(const Page& page) {
  const std::string json = to_json(page);
  std::vector<std::string> words;
  std::string name;
  for (std::size_t at = json.find('"'); at != std::string::npos; at = json.find('"', at)) {
    std::size_t end = at + 1;
    while (json[end] != '"') end += json[end] == '\\' ? 2 : 1;
    const std::string text = json.substr(at + 1, end - at - 1);
    at = end + 1;
    if (json[at] == ':') {
      name = text;
    } else if (name != "key" && name != "action" && name != "kind" && name != "mark" && name != "level") {
      words.push_back(text);
    }
  }
  return words;
}

// "page.section.activities": a text that is missing; "{count}": an argument that was not filled in.
inline bool looks_like_key(std::string_view words) {
  if (words.find('{') != std::string_view::npos && words.find('}') != std::string_view::npos) return true;
  const std::size_t dot = words.find('.');
  if (dot == std::string_view::npos || dot == 0 || dot + 1 == words.size()) return false;
  for (const char character : words)
    if (!((character >= 'a' && character <= 'z') || character == '.' || character == '-')) return false;
  return true;
}

}  // namespace annex::test
