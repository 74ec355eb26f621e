// axe-core over the page as it is now. The page's policy lets no script in; the debugger may run one.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const source = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * @param {import("playwright-core").Page} page
 * @param {object} [options] of axe.run
 * @returns {Promise<string[]>} one line for each rule that is violated: where, and what to do
 */
export async function axeFindings(page, options = {}) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(`${await source}; undefined`);
  const { violations } = await page.evaluate((wanted) => window.axe.run({ resultTypes: ["violations"], ...wanted }), options);
  return violations.map((each) => `${each.id}: ${each.nodes.map((node) => `${node.target.flat().at(-1)} ${node.failureSummary}`).slice(0, 3).join(" | ")}`);
}
