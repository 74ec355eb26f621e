// <service-annex> on a plain page: the portal sets a property, hears what the reader does, and takes the widget away.
const annex = document.querySelector("service-annex");
const chosen = document.querySelector("#service");
const shown = document.querySelector("#shown");

chosen.addEventListener("change", () => { annex.service = chosen.value; });
annex.addEventListener("annex-statechange", ({ detail }) => {
  shown.textContent = `${detail.state.view} ${detail.state.service ?? ""}`.trim();
});
document.querySelector("#close").addEventListener("click", () => annex.remove());
