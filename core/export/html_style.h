// How an exported page looks: light and dark, on screen and on paper, contrast at least 4.5 to 1 in both.
#pragma once

#include <string_view>

namespace annex {

inline constexpr std::string_view kHtmlStyle = R"css(
:root { color-scheme: light dark; --text: #1b1b1f; --quiet: #55565e; --line: #d4d5dc; --head: #f3f4f7; --surface: #fff;
  --accent: #2b4a9b; --warning: #8a5300; --error: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --text: #e9e9ee; --quiet: #b0b1bb; --line: #43444d; --head: #26272e;
  --surface: #18191e; --accent: #a9bdf5; --warning: #f0b35b; --error: #ff9a91; } }
body { margin: 0; background: var(--surface); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 0.5rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 0.75rem; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 0.5rem; }
p { margin: 0; overflow-wrap: anywhere; }
main > p, main > dl, main > table, main > figure, main > ul, main > .notice { margin: 0 0 1rem; }
.note, .secondary, .law { color: var(--quiet); font-size: 0.9em; }
dl > div { display: flex; gap: 0 1rem; flex-wrap: wrap; padding: 0.25rem 0; }
dt { flex: 0 0 12rem; color: var(--quiet); }
dd { flex: 1 1 20rem; margin: 0; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: start; color: var(--quiet); padding: 0 0 0.5rem; }
th, td { text-align: start; vertical-align: top; padding: 0.6rem 0.75rem 0.6rem 0; border-block-start: 1px solid var(--line); font-weight: 400; }
thead th { border: 0; color: var(--quiet); font-size: 0.9em; }
th[scope=row] > p:first-child { font-weight: 600; }
th[scope=rowgroup] { background: var(--head); padding-inline-start: 0.75rem; }
th[scope=rowgroup] > p:first-child { font-weight: 600; }
tr.more > td { border: 0; padding-block-start: 0; }
.mark { display: inline-block; min-inline-size: 1.25em; font-weight: 600; }
.notice { border-inline-start: 3px solid var(--accent); padding: 0.4rem 0.75rem; margin-block: 0.25rem; }
.notice.warning { border-color: var(--warning); }
.notice.error { border-color: var(--error); }
blockquote { margin: 0.25rem 0; padding-inline-start: 0.75rem; border-inline-start: 3px solid var(--line); white-space: pre-line; }
ul { list-style: none; padding: 0; }
ul > li { border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.75rem 1rem; margin-block-end: 1rem; }
ul h2 { margin: 0; }
.tags { display: flex; flex-wrap: wrap; gap: 0 1rem; }
svg { display: block; inline-size: 100%; block-size: 0.6rem; fill: var(--accent); stroke: var(--accent); }
@media print { main { max-width: none; padding: 0; } tr, .notice, figure > dl > div { break-inside: avoid; } h2, thead { break-after: avoid; } }
)css";

}  // namespace annex
