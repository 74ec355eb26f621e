// What a hand does beyond pressing: with Ctrl+C (⌘C) it copies the cell under the pointer, or the whole row from its
// heading, and it drags a service into the comparison; and what it rests on is fetched before it is opened. Loaded when a pointer first comes over the widget. Everything
// here can be done otherwise as well: by selecting text, by "Copy", by the button "Compare" of a service.

const dragged = 8; // px from the press: less is a press
const rest = 80; // ms that the pointer stays before something is fetched: passing over a list fetches nothing

const css = `
.ghost, .drop { position: fixed; z-index: 1; pointer-events: none; overflow: visible; border-radius: 0.5em; padding: 0.6em 1em; font-weight: 600; }
.ghost { inset: 0 auto auto 0; transform: translate(calc(var(--x) + 0.75em), calc(var(--y) + 0.75em)); max-width: 18em; margin: 0; background: var(--ink-surface); color: var(--ink-text); border: 1px solid var(--ink-accent); opacity: 0.95; }
.drop { inset: auto 0 1.5em 0; width: fit-content; max-width: 90vw; margin: 0 auto; padding: 1.1em 2em; background: var(--ink-surface); color: var(--ink-accent); border: 2px dashed var(--ink-accent); }
.drop.over { background: var(--ink-accent-surface); border-style: solid; }
@media print { .ghost, .drop { display: none; } }
`;

const holds = (element, x, y) => {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x >= left && x < right && y >= top && y < bottom;
};
const wordsOf = (cell) => cell.innerText.trim();

export class Hand {
  #frame;
  #tell;
  #pointer;
  #press;
  #drag;
  #resting = 0;

  /**
   * @param {import("./frame.js").Frame} frame
   * @param {object} tell
   * @param {(action: string) => void} tell.act
   * @param {(action: string) => void} tell.foresee it may come soon
   * @param {() => string[]} tell.compared ids that are chosen already
   * @param {(key: string) => string} tell.say
   * @param {(text: string) => void} tell.announce
   * @param {AbortSignal} tell.signal
   */
  constructor(frame, tell) {
    this.#frame = frame;
    this.#tell = tell;
    const { signal } = tell;
    const { stage } = frame;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    frame.root.adoptedStyleSheets = [...frame.root.adoptedStyleSheets, sheet];
    stage.addEventListener("pointermove", (event) => {
      this.#pointer = [event.clientX, event.clientY];
      this.#restOn(event.target);
    }, { signal, passive: true });
    stage.addEventListener("pointerleave", () => {
      clearTimeout(this.#resting);
      this.#pointer = undefined;
    }, { signal });
    document.addEventListener("copy", (event) => this.#copy(event), { signal });
    stage.addEventListener("pointerdown", (event) => this.#begin(event), { signal });
    addEventListener("pointermove", (event) => this.#move(event), { signal, passive: true });
    addEventListener("pointerup", (event) => this.#end(event), { signal });
    addEventListener("pointercancel", () => this.#stop(), { signal });
    addEventListener("keydown", (event) => { if (event.key === "Escape") this.#stop(); }, { signal });
    signal.addEventListener("abort", () => {
      clearTimeout(this.#resting);
      this.#stop();
    });
  }

  #copy(event) {
    if (event.defaultPrevented || !this.#pointer || !this.#isForUs(event)) return;
    const cell = this.#under("[data-box=cell]");
    if (!cell) return;
    const cells = cell.matches("th") ? [...cell.closest("tr").querySelectorAll("[data-box=cell]")] : [cell];
    const words = cells.map(wordsOf);
    event.clipboardData.setData("text/plain", words.map((each) => (cells.length > 1 ? each.replace(/\s+/g, " ") : each)).join("\t"));
    event.clipboardData.setData("text/html", tableOf(words));
    event.preventDefault();
    this.#tell.announce(this.#tell.say("widget.copied.cell"));
  }

  // Only where nothing is selected, which is what the reader means, in no field and no shadow root either, which the type
  // of the selection tells; and where the focus is here, or on nothing beside.
  #isForUs(event) {
    const { host, activeElement } = this.#frame.root;
    const focused = document.activeElement ?? document.body;
    const isHere = event.composedPath().includes(host) || focused === document.body || focused.contains(host);
    return isHere && !focused.isContentEditable && !activeElement?.matches("input") && document.getSelection()?.type !== "Range";
  }

  // Over the canvas the mirror lies where it is painted, but takes no pointer.
  #under(selector) {
    const [x, y] = this.#pointer;
    return [...this.#frame.mirror.querySelectorAll(selector)].find((element) => holds(element, x, y));
  }

  // The control of the service under the pointer.
  #openerAt(target) {
    return this.#frame.frame.dataset.shows === "text"
      ? target.closest(".entry")?.querySelector("[data-action^='open ']")
      : this.#under(".entry [data-action^='open ']");
  }

  #restOn(target) {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      const opener = this.#pointer && this.#openerAt(target);
      if (opener) this.#tell.foresee(opener.dataset.action);
    }, rest);
  }

  #begin(event) {
    if (event.pointerType !== "mouse" || event.button !== 0) return;
    this.#pointer = [event.clientX, event.clientY];
    const opener = this.#openerAt(event.target);
    // Of words that are seen as text a selection begins.
    if (this.#frame.frame.dataset.shows === "text" && opener !== event.target.closest("button")) return;
    if (opener) this.#press = { x: event.clientX, y: event.clientY, id: opener.dataset.action.slice(5), name: opener.textContent };
  }

  #move(event) {
    if (!this.#press) return;
    if (!this.#drag && Math.hypot(event.clientX - this.#press.x, event.clientY - this.#press.y) < dragged) return;
    this.#drag ??= this.#lift();
    const { ghost, drop } = this.#drag;
    const { currentCSSZoom = 1 } = ghost;
    ghost.style.setProperty("--x", `${event.clientX / currentCSSZoom}px`);
    ghost.style.setProperty("--y", `${event.clientY / currentCSSZoom}px`);
    drop.classList.toggle("over", holds(drop, event.clientX, event.clientY));
  }

  #lift() {
    const make = (name, words) => {
      const element = document.createElement("div");
      element.className = name;
      element.textContent = words;
      element.setAttribute("aria-hidden", "true");
      element.popover = "manual"; // over all, whatever scales a part of the page
      this.#frame.frame.append(element);
      element.showPopover?.();
      return element;
    };
    document.getSelection()?.removeAllRanges();
    return { ghost: make("ghost", this.#press.name), drop: make("drop", this.#tell.say("widget.drop")) };
  }

  #end(event) {
    const { id } = this.#press ?? {};
    const dropped = this.#drag && holds(this.#drag.drop, event.clientX, event.clientY);
    // The press that ends a drag opens nothing.
    if (this.#drag) addEventListener("click", (click) => click.stopPropagation(), { capture: true, once: true });
    this.#stop();
    if (dropped && !this.#tell.compared().includes(id)) this.#tell.act(`choose ${id}`);
  }

  #stop() {
    this.#drag?.ghost.remove();
    this.#drag?.drop.remove();
    this.#drag = this.#press = undefined;
  }
}

function tableOf(words) {
  const table = document.createElement("table");
  const row = table.insertRow();
  for (const each of words) row.insertCell().innerText = each;
  return table.outerHTML;
}
