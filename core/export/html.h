// A page as one HTML document that stands alone: no script, no request, its style in it; for print, for
// e-mail, and as the fallback where the widget cannot run.
#pragma once

#include <string>

#include "core/pages/page.h"

namespace annex {

// HTML as the WHATWG's standard has it, UTF-8. Every word of the page is text in it: nothing of the page can
// be markup. Words in another language name it; symbols are left out for those who listen, since the words
// beside them say the same.
std::string to_html(const Page& page);

}  // namespace annex
