// Ends with 0 where Firefox can be driven on this machine and draws; else says why not. What the widget makes of it is
// not asked: a machine without a screen server or WebGL says nothing about the widget.
process.env.ANNEX_BROWSER = "firefox";
const { openBrowser } = await import("./browsers.mjs");

setTimeout(() => process.exit(1), 60000).unref();
try {
  const { page, close } = await openBrowser({});
  const draws = await page.evaluate(() => document.createElement("canvas").getContext("webgl2") !== null);
  if (!draws) throw new Error("it has no WebGL 2, even by software");
  await close();
} catch (problem) {
  console.error(`not run in Firefox: ${String(problem?.message ?? problem).split("\n")[0]}`);
  process.exit(1);
}
process.exit(0);
