// embed.html: the widget on a page of its own, for portals that must use an iframe. The query says what is shown; the
// provider's embed.json says who may listen and talk (docs/embedding.md).
import { Parent } from "./embed_parent.js";
import { readConfiguration } from "./embed_configuration.js";
import { catalogOf, languageOf, shownBy } from "./embed_query.js";
import { takeTheme } from "./embed_theme.js";

const mostHeight = 4096; // device pixels that a canvas surely has; a frame that is higher is read as text

async function start() {
  const query = new URLSearchParams(location.search);
  const language = languageOf(query);
  if (language) document.documentElement.lang = language;
  const configuration = await readConfiguration(new URL("embed.json", document.baseURI));
  const parent = new Parent(configuration.parents);
  const widget = document.createElement("service-annex");
  Object.assign(widget, shownBy(query), { catalog: catalogOf(query, configuration.catalog) });
  followHeight(widget);
  tellParent(parent, widget);
  obeyParent(parent, widget);
  show(widget, document.querySelector("main"));
}

// On the page when all is known; what is read until then, or without it, becomes its children.
function show(widget, place) {
  widget.append(...place.childNodes);
  place.append(widget);
}

function tellParent(parent, widget) {
  widget.addEventListener("annex-ready", () => parent.tell({ type: "annex-ready", state: widget.state }));
  widget.addEventListener("annex-statechange", ({ detail }) => parent.tell({ type: "annex-statechange", state: detail.state }));
  widget.addEventListener("annex-error", ({ detail }) => parent.tell({ type: "annex-error", ...detail }));
  new ResizeObserver(() => parent.tell({ type: "annex-size", height: heightOf(document.body) })).observe(document.body);
}

function obeyParent(parent, widget) {
  parent.listen("annex-state", ({ state }) => {
    if (isObject(state)) widget.state = state;
  });
  parent.listen("annex-theme", (wish) => takeTheme(widget, wish));
}

// Follows the frame, not the content: a frame as high as its content would need a canvas as high as itself. Back only in
// one of half that height: text and canvas differ in theirs, and a portal that follows `annex-size` would go to and fro.
function followHeight(widget) {
  let isHigh = false;
  const follow = () => {
    const height = innerHeight * devicePixelRatio;
    if (!isHigh && height > mostHeight && widget.presentation === "auto") {
      isHigh = true;
      widget.presentation = "text";
    } else if (isHigh && height < mostHeight / 2) {
      isHigh = false;
      if (widget.presentation === "text") widget.presentation = "auto";
    }
  };
  addEventListener("resize", follow);
  follow();
}

const heightOf = (element) => Math.ceil(element.getBoundingClientRect().height);

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

start();
