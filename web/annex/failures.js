// What can go wrong when a file is fetched, numbered as LoadFailure in core/query/catalog.h.

export const LoadFailure = Object.freeze({ none: 0, notReached: 1, notFound: 2, refused: 3, wrongType: 4, unreadable: 5 });

const names = ["none", "not-reached", "not-found", "refused", "wrong-type", "unreadable"];

/** @param {number} failure */
export const failureName = (failure) => names[failure];

/** @param {number} status of HTTP */
export function failureOfStatus(status) {
  if (status >= 200 && status < 300) return LoadFailure.none;
  return status === 404 || status === 410 ? LoadFailure.notFound : LoadFailure.refused;
}

/**
 * JSON is what says so, or what says nothing about itself.
 * @param {string | null} contentType
 */
export function isJson(contentType) {
  const type = (contentType ?? "").split(";")[0].trim().toLowerCase();
  return type === "" || /^(application|text)\/([\w.-]+\+)?json$/.test(type);
}
