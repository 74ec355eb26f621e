// Fetches the catalog's files: only those, with a time limit, and with a name for everything that goes wrong.
import { LoadFailure, failureOfStatus, isJson } from "./failures.js";

const patience = 20000; // ms
const nothing = new Uint8Array();

/** @typedef {{ url: string, failure: number, status: number, bytes: Uint8Array }} Loaded */

/**
 * @param {string} url
 * @param {AbortSignal} signal of the widget's end: then, and only then, it throws
 * @returns {Promise<Loaded>}
 */
export async function load(url, signal) {
  const limit = new AbortController();
  const stop = () => limit.abort();
  const timer = setTimeout(stop, patience);
  signal.addEventListener("abort", stop);
  try {
    return await ask(url, limit.signal);
  } catch {
    signal.throwIfAborted();
    return { url, failure: LoadFailure.notReached, status: 0, bytes: nothing };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}

async function ask(url, signal) {
  const response = await fetch(url, { credentials: "same-origin", headers: { accept: "application/json" }, signal });
  const { status } = response;
  // Files of keys say themselves what they are, and have no type of their own.
  const fits = url.endsWith(".bin") || isJson(response.headers.get("content-type"));
  const failure = failureOfStatus(status) || (fits ? LoadFailure.none : LoadFailure.wrongType);
  if (failure) {
    await response.body?.cancel();
    return { url, failure, status, bytes: nothing };
  }
  return { url, failure, status, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/**
 * The address of a file that the index names; null for one that does not lie beside or below the index.
 * @param {string} file
 * @param {string} index absolute
 */
export function besideIndex(file, index) {
  const folder = new URL(".", index).href;
  try {
    const url = new URL(file, index);
    return url.href.startsWith(folder) ? url.href : null;
  } catch {
    return null;
  }
}
