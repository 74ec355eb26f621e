// The examples of web/examples, built as a portal would build them and used in a browser; and the types that they and
// any portal in TypeScript rely on.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { join } from "node:path";
import { promisify } from "node:util";
import { root, settled, withPortal } from "./support/portal.mjs";
import { serveFolders, strictPolicy } from "./support/folders.mjs";

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const examples = join(root, "build/examples");

let site;
before(async () => {
  await run(join(root, "tools/examples"), [examples]);
  // Vue names a Trusted Types policy of its own; React and the widget need none.
  const policy = (path) => (path.startsWith("/examples/vue/") ? strictPolicy.replace("trusted-types 'none'", "trusted-types vue") : strictPolicy);
  site = await serveFolders({ "/annex/": join(root, "build/site/annex"), "/examples/": examples }, { policy });
});
after(() => site?.stop());

const annexState = (page) => page.evaluate(() => document.querySelector("service-annex").state);

for (const name of ["plain", "react", "vue"])
  test(`the example ${name}: sets the service, hears what the reader does, and lets go of the widget`, () =>
    withPortal(`${site.url}examples/${name}/`, {}, async ({ page, seen }) => {
      assert.equal((await annexState(page)).view, "list");
      await page.selectOption("#service", "noms-de-domaine");
      await page.waitForFunction(() => document.querySelector("#shown").textContent === "annex noms-de-domaine");
      assert.equal((await annexState(page)).service, "noms-de-domaine");
      assert.equal(await page.getAttribute("service-annex", "service"), "noms-de-domaine");
      await page.evaluate(() => { document.querySelector("service-annex").state = { view: "list" }; });
      await page.waitForFunction(() => document.querySelector("#shown").textContent === "list");
      await page.selectOption("#service", "messagerie-hebergee");
      await page.waitForFunction(() => document.querySelector("#shown").textContent === "annex messagerie-hebergee");
      const element = await page.$("service-annex");
      await page.click("#close");
      await settled(page);
      const left = await element.evaluate((each) => [each.isConnected, each.shadowRoot.querySelector("canvas").width, each.shadowRoot.querySelector(".frame").dataset.shows]);
      assert.deepEqual(left, [false, 0, "children"]);
      assert.deepEqual([seen.errors, seen.reports], [[], []]);
    }));

test("the types take what is right and refuse what is wrong, in TypeScript, React and Vue", async () => {
  const tsc = require.resolve("typescript/bin/tsc");
  const project = join(root, "tests/browser/types");
  const { stdout } = await run(process.execPath, [tsc, "-p", project]).catch((failure) => ({ stdout: failure.stdout || String(failure) }));
  assert.equal(stdout, "");
});

test("the types name the members of the element, all and no others", () =>
  withPortal(`${site.url}examples/plain/`, {}, async ({ page }) => {
    const own = await page.evaluate(() => Object.getOwnPropertyNames(customElements.get("service-annex").prototype));
    const hidden = ["constructor", "connectedCallback", "disconnectedCallback", "attributeChangedCallback"];
    const inherited = ["addEventListener", "removeEventListener"]; // typed anew for the widget's events
    const typed = (await declared("ServiceAnnex")).filter((name) => !inherited.includes(name));
    assert.deepEqual(typed.sort(), own.filter((name) => !hidden.includes(name)).sort());
    const observed = await page.evaluate(() => customElements.get("service-annex").observedAttributes);
    assert.deepEqual((await declared("AnnexAttributes")).sort(), [...observed, "sync-url"].sort());
  }));

test("every property reflects its attribute: values that it cannot have read as the default, nothing takes it away", () =>
  withPortal(`${site.url}examples/plain/`, {}, async ({ page }) => {
    const found = await page.evaluate(() => {
      const element = document.createElement("service-annex");
      const tried = { catalog: ["a.json"], service: ["one"], compare: ["one two"], view: ["needs", "map"], theme: ["dark", "sepia"],
        presentation: ["text", "image"], syncUrl: ["hash", "path"] };
      const seen = [];
      for (const [property, values] of Object.entries(tried)) {
        const attribute = property === "syncUrl" ? "sync-url" : property;
        const before = element[property];
        for (const value of values) {
          element[property] = value;
          const read = element[property];
          element.removeAttribute(attribute);
          element.setAttribute(attribute, value);
          seen.push([property, value, read, element[property] === read]);
        }
        for (const nothing of [null, undefined, ""]) {
          element[property] = values[0];
          element[property] = nothing;
          seen.push([property, String(nothing), element.getAttribute(attribute), element[property] === before]);
        }
      }
      return seen;
    });
    const defaults = { view: "", theme: "auto", presentation: "auto", syncUrl: "" };
    const refused = ["map", "sepia", "image", "path"];
    for (const [property, value, read, same] of found) {
      const isNothing = ["null", "undefined", ""].includes(value);
      assert.deepEqual([property, value, read, same], [property, value, isNothing ? null : refused.includes(value) ? defaults[property] : value, true]);
    }
    assert.equal(found.length, 11 + 7 * 3);
  }));

// The names of a class's or an interface's members in web/service-annex.d.ts.
async function declared(name) {
  const typescript = require("typescript");
  const source = typescript.createSourceFile("service-annex.d.ts", await readFile(join(root, "web/service-annex.d.ts"), "utf8"), typescript.ScriptTarget.Latest);
  const type = source.statements.find((each) => each.name?.text === name);
  return [...new Set(type.members.map((member) => member.name.text))];
}
