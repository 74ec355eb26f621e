// The page around the frame: told and listened to only if the provider named its origin.

export class Parent {
  #allowed;
  #listeners = new Map();

  /** @param {string[]} allowed origins */
  constructor(allowed) {
    this.#allowed = parent === window ? [] : stillPossible(allowed);
    addEventListener("message", (event) => this.#heard(event));
  }

  /** @param {{ type: string } & Record<string, any>} message */
  tell(message) {
    // The browser gives it to nobody but a parent of that very origin.
    for (const origin of this.#allowed) parent.postMessage(message, origin);
  }

  /**
   * @param {string} type
   * @param {(message: Record<string, any>) => void} heard
   */
  listen(type, heard) {
    this.#listeners.set(type, heard);
  }

  #heard({ source, origin, data }) {
    if (source !== parent || !this.#allowed.includes(origin)) return;
    // From now on it is known which of them it is.
    this.#allowed = [origin];
    if (typeof data === "object" && data !== null) this.#listeners.get(data.type)?.(data);
  }
}

// Where the browser tells who is around, the others need not be tried.
function stillPossible(allowed) {
  const around = location.ancestorOrigins?.[0];
  return around === undefined ? allowed : allowed.filter((origin) => origin === around);
}
