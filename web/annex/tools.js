// What can be done with what is shown: copied, printed, kept as a file. The buttons stand above the page, and are real
// ones in both presentations.
import { h, patchChildren } from "./dom.js";

/** The file formats, with their media type and the end of their names. */
export const formats = {
  html: ["text/html", "html"],
  csv: ["text/csv", "csv"],
  markdown: ["text/markdown", "md"],
  json: ["application/json", "json"],
  jsonld: ["application/ld+json", "jsonld"],
};

export class Tools {
  #root;
  #tell;
  #hasLinkedData = false;

  /**
   * @param {HTMLElement} root where the buttons are to be
   * @param {object} tell
   * @param {(format: string) => Promise<Uint8Array | undefined>} tell.exported nothing where there is nothing of that format
   * @param {() => string} tell.fileName without its end
   * @param {(key: string, values?: Record<string, string>) => string} tell.say
   * @param {() => string} tell.language
   * @param {(text: string) => void} tell.announce
   * @param {AbortSignal} tell.signal
   */
  constructor(root, tell) {
    this.#root = root;
    this.#tell = tell;
    const { signal } = tell;
    root.addEventListener("click", (event) => this.#pressed(event.target.closest("[data-tool]")?.dataset.tool), { signal });
    root.addEventListener("keydown", (event) => { if (event.key === "Escape") this.#close(true); }, { signal });
    root.addEventListener("focusout", (event) => { if (!root.contains(event.relatedTarget)) this.#close(false); }, { signal });
    addEventListener("beforeprint", () => this.#note(), { signal });
    this.wordsChanged();
  }

  // Paper has no date and no address of its own.
  #note() {
    const date = new Intl.DateTimeFormat(this.#tell.language(), { dateStyle: "long" }).format(new Date());
    this.#root.getRootNode().querySelector(".print-note").textContent = this.#tell.say("widget.printed", { date, address: location.href });
  }

  /**
   * Linked data is told of annexes, not of a list of them nor of needs: there it is not offered.
   * @param {import("./page.js").Page} page
   */
  shows(page) {
    const has = /^(annex|changes|compare)\b/.test(page.key) && !page.blocks.some(({ key }) => key === "too few");
    if (has === this.#hasLinkedData) return;
    this.#hasLinkedData = has;
    this.wordsChanged();
  }

  wordsChanged() {
    const { say } = this.#tell;
    const tool = (name, words) => h("button", { key: name, type: "button", class: "switch", "data-tool": name }, words);
    patchChildren(this.#root, [
      tool("copy", say("widget.copy")),
      tool("print", say("widget.print")),
      h("details", { key: "save", class: "menu" },
        h("summary", { class: "switch" }, say("widget.save")),
        h("ul", { role: "list" }, Object.keys(formats).filter((format) => format !== "jsonld" || this.#hasLinkedData).map((format) => h("li", { key: format }, tool(`save ${format}`, say(`widget.save.${format}`)))))),
    ]);
  }

  #close(keepsFocus) {
    const menu = this.#root.querySelector("details[open]");
    if (!menu) return;
    menu.open = false;
    if (keepsFocus) menu.querySelector("summary").focus();
  }

  async #pressed(tool) {
    if (!tool) return;
    const [verb, format] = tool.split(" ");
    if (verb === "print") window.print();
    if (verb === "copy") await this.#copy();
    if (verb === "save") await this.#save(format);
  }

  // As words and as a table: whoever pastes takes what they can use.
  async #copy() {
    const { exported, announce, say } = this.#tell;
    const flavour = (format, type) => exported(format).then((bytes) => new Blob([bytes ?? ""], { type }));
    try {
      // Promises, since the clipboard has to be asked in the task of the press.
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": flavour("text", "text/plain"), "text/html": flavour("html", "text/html") })]);
      announce(say("widget.copied"));
    } catch {
      announce(say("widget.not-copied"));
    }
  }

  async #save(format) {
    const { exported, announce, say, fileName } = this.#tell;
    this.#close(true);
    const bytes = await exported(format).catch(() => undefined);
    if (!bytes) return announce(say("widget.nothing-to-save"));
    const [type, end] = formats[format];
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes], { type }));
    link.download = `${fileName()}.${end}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    announce(say("widget.saved"));
  }
}
