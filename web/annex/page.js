// The Page as WebAssembly tells it (core/pages/page.h): types only. What is empty or false is left out.

/**
 * @typedef {{ text: string, language?: string }} Words
 * @typedef {"yes" | "no" | "unstated" | "error" | "warning" | "notice" | "inside-eea" | "outside-eea" | "illustrative"} Mark
 * @typedef {{ label: string, mark?: Mark, value: Words, note?: Words }} Fact
 * @typedef {{ key: string, label: string, action: string, pressed?: boolean, expanded?: boolean }} Button
 * @typedef {{ mark?: Mark, words: Words, secondary?: boolean }} CellLine
 * @typedef {{ lines?: CellLine[] }} Cell
 *
 * @typedef {{ level: "page" | "section" | "part", words: Words }} Heading
 * @typedef {{ kind: "body" | "lead" | "note", words: Words }} Paragraph
 * @typedef {{ label?: string, facts?: Fact[] }} Facts
 * @typedef {{ kind: "information" | "warning" | "error", title: string, lines?: Words[], law?: string, buttons?: Button[] }} Notice
 * @typedef {{ key: string, kind: "row" | "group", cells?: Cell[], notices?: Notice[], toggle?: Button, wording?: Words[] }} TableRow
 * @typedef {{ caption?: string, columns?: { key: string, label: string }[], rows?: TableRow[], alike?: boolean }} Table
 * @typedef {{ key: string, title: Words, action: string, subtitle?: Words, tags?: CellLine[], facts?: Fact[], choose?: Button }} Entry
 * @typedef {{ label?: string, entries?: Entry[] }} Entries
 * @typedef {{ kind: "search" | "date", label: string, hint?: string, value?: string, action: string, message?: string }} Field
 * @typedef {{ key: string, label: string, count?: string, chosen?: boolean, action: string }} Choice
 * @typedef {{ kind: "any-of" | "one-of", label?: string, choices?: Choice[] }} Choices
 * @typedef {{ label?: string, buttons?: Button[] }} Buttons
 * @typedef {{ label: string, length?: number, openEnded?: boolean, words: Words }} Bar
 * @typedef {{ caption?: string, bars?: Bar[] }} Chart
 *
 * @typedef {{ key: string, kind: string } & Record<string, any>} Block
 * @typedef {{ key: string, language: string, title?: string, status?: string, blocks?: Block[] }} Page
 */

export {};
