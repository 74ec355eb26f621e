// The signs by which boxes are known.
#include "core/import/boxes.h"

#include <array>

namespace annex::importing {
namespace {

struct Sign {
  std::string_view text;
  Box box;
};

// The last are how two common symbol fonts come out of a PDF.
constexpr std::array kSigns = {
    Sign{"☒", Box::ticked},     Sign{"☑", Box::ticked},      Sign{"✓", Box::ticked},
    Sign{"✔", Box::ticked},     Sign{"✅", Box::ticked},      Sign{"[x]", Box::ticked},
    Sign{"[X]", Box::ticked},   Sign{"(x)", Box::ticked},    Sign{"(X)", Box::ticked},
    Sign{"🗹", Box::ticked},  Sign{"🗷", Box::ticked},   Sign{"●", Box::ticked},
    Sign{"✗", Box::crossed},    Sign{"✘", Box::crossed},     Sign{"✖", Box::crossed},
    Sign{"✕", Box::crossed},    Sign{"❌", Box::crossed},     Sign{"⬤", Box::ticked},
    Sign{"◉", Box::ticked},     Sign{"■", Box::ticked},      Sign{"◼", Box::ticked},
    Sign{"☐", Box::empty},      Sign{"□", Box::empty},       Sign{"❑", Box::empty},
    Sign{"◻", Box::empty},      Sign{"⬜", Box::empty},       Sign{"▢", Box::empty},
    Sign{"○", Box::empty},      Sign{"◯", Box::empty},       Sign{"[]", Box::empty},
    Sign{"()", Box::empty},     Sign{"\uF0FE", Box::ticked}, Sign{"\uF0FD", Box::ticked},
    Sign{"\uF0A8", Box::empty}, Sign{"\uF06F", Box::empty}};

}  // namespace

BoxInWord box_in(std::string_view word) {
  for (const auto& sign : kSigns) {
    if (word.rfind(sign.text, 0) == 0) return {sign.box, true};
    const bool at_end =
        word.size() > sign.text.size() && word.substr(word.size() - sign.text.size()) == sign.text;
    if (at_end) return {sign.box, false};
  }
  return {};
}

bool is_cross_letter(std::string_view word) {
  return word == "X" || word == "x" || word == "×" || word == "√";
}

}  // namespace annex::importing
