// Accented Latin letters, taken apart and put together.
#pragma once

namespace annex::importing {

// The ASCII letter under the accent, in its case; 0 where `composed` is no accented Latin letter.
char base_letter(char32_t composed);
// The one letter for a base letter and a combining mark; 0 where there is none.
char32_t compose_letter(char32_t base, char32_t mark);

}  // namespace annex::importing
