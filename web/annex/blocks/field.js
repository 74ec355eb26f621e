// Fields: real inputs in both presentations, so that accents, input methods and autocorrection work.
import { h } from "../dom.js";
import { marked } from "../symbols.js";

/**
 * The input's value is not among its attributes: the mirror sets it, unless the reader is typing.
 * @param {import("../page.js").Field} field
 * @param {import("../mirror.js").Context} context
 * @param {string} key of the block
 */
export function field(field, context, key) {
  const id = `field-${key.replace(/[^\w-]/g, "_")}`;
  const described = [field.hint && `${id}-hint`, field.message && `${id}-message`].filter(Boolean).join(" ");
  const isSearch = field.kind === "search";
  return h("div", { class: `field ${field.kind}`, role: isSearch ? "search" : null },
    h("label", { for: id }, field.label),
    field.hint ? h("p", { class: "hint", id: `${id}-hint` }, field.hint) : null,
    h("input", {
      id,
      type: field.kind,
      max: isSearch ? null : "9999-12-31", // browsers take six digits of a year, and their readers type on into the last ones
      autocomplete: "off",
      spellcheck: "false",
      enterkeyhint: isSearch ? "search" : null,
      "data-box": "field",
      "data-key": key,
      "data-verb": field.action,
      "aria-describedby": described || null,
      "aria-invalid": field.message ? "true" : null,
    }),
    field.message ? h("p", { class: "message", id: `${id}-message` }, marked("error", field.message)) : null);
}
