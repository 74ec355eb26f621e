// What the provider says of the embedded widget, in the embed.json beside embed.html.

/**
 * @param {URL} url
 * @returns {Promise<{ catalog: string, parents: string[] }>} without the file, or with a broken one: no parent at all
 */
export async function readConfiguration(url) {
  try {
    const response = await fetch(url, { credentials: "same-origin", headers: { accept: "application/json" } });
    const { catalog, parents } = response.ok ? await response.json() : {};
    return { catalog: typeof catalog === "string" ? catalog : "", parents: Array.isArray(parents) ? parents.filter(isOrigin) : [] };
  } catch {
    return { catalog: "", parents: [] };
  }
}

// Written as the browser writes it: no pattern, no path, and not the "null" of sandboxed pages and files.
function isOrigin(text) {
  try {
    const { protocol, origin } = new URL(text);
    return /^https?:$/.test(protocol) && origin === text;
  } catch {
    return false;
  }
}
