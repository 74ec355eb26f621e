// The component sheet: each state beside its heading, on canvas and as text, by two elements of the product itself.
// Only the network is arranged here: some files are held back, others are not there.

const answered = window.fetch.bind(window);
const silence = () => new Promise(() => {});

// sheet/held/ and sheet/missing/ are the sheet's catalog without its annexes: these are held back, or not found.
window.fetch = (address, options) => {
  const url = new URL(address, document.baseURI);
  const [, folder, file] = url.pathname.match(/\/sheet\/(held|missing|waiting)\/(.*)$/) ?? [];
  if (!folder) return answered(address, options);
  const isAnnex = file.startsWith("annexes/");
  if (folder === "waiting" || (folder === "held" && isAnnex)) return silence();
  return answered(isAnnex ? url : new URL(`sheet/catalog/${file}`, document.baseURI), options);
};

const names = { canvas: "Canvas", text: "Text" };

function makeElement(section, presentation) {
  const element = document.createElement("service-annex");
  element.setAttribute("catalog", section.dataset.catalog ?? "sheet/catalog/index.json");
  element.setAttribute("presentation", presentation);
  element.setAttribute("theme", document.documentElement.dataset.theme);
  element.state = JSON.parse(section.dataset.state ?? "{}");
  if (section.dataset.then) element.ready.then(() => { element.state = JSON.parse(section.dataset.then); });
  const child = document.createElement("p");
  child.textContent = "What the portal put inside the element: a link to the plain page, say.";
  element.append(child);
  return element;
}

function makePair(section) {
  const pair = document.createElement("div");
  pair.className = "pair";
  for (const [presentation, name] of Object.entries(names)) {
    const side = document.createElement("div");
    const heading = document.createElement("h3");
    heading.textContent = name;
    side.append(heading, makeElement(section, presentation));
    pair.append(side);
  }
  section.append(pair);
}

// Two dozen widgets at once would be slow to come: each pair is made when it is nearly in sight.
const sight = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    sight.unobserve(target);
    makePair(target);
  }
}, { rootMargin: "400px" });

function followTheme() {
  const choice = document.querySelector("[data-theme-switch]");
  const show = (dark) => {
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    choice.setAttribute("aria-pressed", String(dark));
    for (const element of document.querySelectorAll("service-annex")) element.setAttribute("theme", document.documentElement.dataset.theme);
  };
  choice.addEventListener("click", () => show(document.documentElement.dataset.theme !== "dark"));
  show(matchMedia("(prefers-color-scheme: dark)").matches);
}

followTheme();
for (const section of document.querySelectorAll(".state")) sight.observe(section);
