// Every code that a problem of form can have, and what its fields then say. The texts have a sentence for
// each
// ("problem.<code>"). Shapes are names of what a value should look like ("shape.<name>" in the texts);
// {expected} of the other codes is what could stand there, comma separated, or the nearest of it where one is
// near.
#pragma once

#include <array>
#include <string_view>

namespace annex {

inline constexpr std::array kProblemCodes = {
    // The file as a whole. Nothing further is read.
    std::string_view("too-large"),  // expected: the limit in bytes; found: the size
    std::string_view("not-utf8"),   // at the first byte that is wrong
    std::string_view("syntax"),     // no JSON from here; expected: a shape
    std::string_view("too-deep"),   // expected: how deep arrays and objects may be nested

    // Escapes that stand for no character. Their path is that of the string or key.
    std::string_view("lone-surrogate"),
    std::string_view("null-character"),

    // Objects and their keys.
    std::string_view("unknown-key"),  // at the key; expected: the nearest key, or all
    std::string_view("duplicate-key"),
    std::string_view("missing-key"),  // at the object, with the path of what is missing; expected: its shape
    std::string_view("field-not-for-basis"),      // of a retention; expected: what its basis may add
    std::string_view("field-not-for-term"),       // of a data category; expected: the term that has it
    std::string_view("field-not-for-tool"),       // of a safeguard; expected: the tool that has it
    std::string_view("module-not-for-decision"),  // expected: the decision that has modules

    // Values.
    std::string_view("wrong-type"),        // expected: a shape
    std::string_view("wrong-form"),        // a string that is not written as it has to be; expected: a shape
    std::string_view("blank"),             // a string with nothing to see
    std::string_view("empty"),             // a list or object that has to hold something; expected: its shape
    std::string_view("out-of-range"),      // expected: the smallest and the largest
    std::string_view("unknown-value"),     // expected: the nearest value, or all
    std::string_view("unknown-format"),    // expected: the format that is read
    std::string_view("unknown-term"),      // expected: the nearest term of the section, or all
    std::string_view("unknown-country"),   // no code of ISO 3166-1
    std::string_view("mistaken-country"),  // expected: the code that is meant ("GB" for "UK")
    std::string_view("lines-reversed"),    // expected: the lines in order
    std::string_view("period-reversed"),   // of dated law; expected: the day before which it cannot end

    // Said twice. At the second.
    std::string_view("duplicate-term"),
    std::string_view("duplicate-group"),  // expected: the relation and region
    std::string_view("duplicate-value"),
};

inline constexpr std::array kShapes = {
    std::string_view("string"),
    std::string_view("integer"),
    std::string_view("boolean"),
    std::string_view("list"),
    std::string_view("object"),
    std::string_view("choice"),   // a string, one of a few
    std::string_view("answer"),   // "yes" or "no"
    std::string_view("term"),     // an id of the vocabulary
    std::string_view("term-id"),  // how such an id is written
    std::string_view("id"),       // of an annex
    std::string_view("date"),
    std::string_view("duration"),
    std::string_view("language"),
    std::string_view("country"),
    std::string_view("sha256"),
    std::string_view("lines"),
    std::string_view("local-text"),  // words by language
    std::string_view("local-text-or-string"),
    std::string_view("json-pointer"),
    std::string_view("retention"),  // one, or a list of at least one
    std::string_view("utf8"),
    std::string_view("character"),
    std::string_view("json-value"),
    std::string_view("json-key"),
    std::string_view("json-colon"),
    std::string_view("json-comma-or-brace"),
    std::string_view("json-comma-or-bracket"),
    std::string_view("json-string"),  // closed, without control characters and unknown escapes
    std::string_view("json-end"),
    std::string_view("nothing"),     // for {found}: the end of the file
    std::string_view("whole-file"),  // for {path}: the top
};

}  // namespace annex
