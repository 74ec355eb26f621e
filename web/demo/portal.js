// The demo portal: its language, its theme, and forms that send nothing. The widget needs none of this.
import { english } from "./words.js";

const chosen = new URLSearchParams(location.search).get("lang");
const wanted = chosen ? [chosen] : navigator.languages;
const language = firstOf(wanted.map((tag) => tag.slice(0, 2).toLowerCase()), ["fr", "en"]) ?? "fr";

speak(language);
offerOtherLanguage(language);
switchThemes();
answerForms(language);

// The first of the reader's languages that the portal has.
function firstOf(tags, available) {
  return tags.find((tag) => available.includes(tag));
}

// The page is written in French; English replaces it word for word.
function speak(tag) {
  document.documentElement.lang = tag;
  if (tag === "fr") return;
  for (const element of document.querySelectorAll("[data-words]"))
    element.textContent = english[element.dataset.words];
  for (const element of document.querySelectorAll("[data-label]"))
    element.setAttribute("aria-label", english[element.dataset.label]);
}

function offerOtherLanguage(tag) {
  for (const link of document.querySelectorAll("[data-language]")) {
    const other = tag === "fr" ? "en" : "fr";
    link.textContent = other === "fr" ? "Français" : "English";
    link.lang = link.hreflang = other;
    link.href = `?lang=${other}`;
  }
  if (!chosen) return;
  for (const link of document.querySelectorAll("a[href='./'], a[href='services.html']")) link.search = `?lang=${tag}`;
}

// The button says what a press does; the widgets follow the portal's theme.
function switchThemes() {
  const button = document.querySelector("[data-theme-switch]");
  const preference = matchMedia("(prefers-color-scheme: dark)");
  let dark = preference.matches;
  const show = () => {
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    button.setAttribute("aria-pressed", String(dark));
    for (const widget of document.querySelectorAll("[data-annex]")) widget.setAttribute("theme", dark ? "dark" : "light");
  };
  button.addEventListener("click", () => { dark = !dark; show(); });
  preference.addEventListener("change", (event) => { dark = event.matches; show(); });
  show();
}

function answerForms(tag) {
  const answer = tag === "fr" ? "C’est noté. (Démonstration : rien n’a été envoyé.)" : "Noted. (Demonstration: nothing was sent.)";
  for (const form of document.querySelectorAll("[data-demo-form]"))
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      form.querySelector(".form-status").textContent = answer;
    });
}
