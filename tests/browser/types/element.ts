// What a portal in TypeScript may write, and, under @ts-expect-error, what it may not: tsc fails where that is no error.
import type { AnnexState, ServiceAnnex } from "../../../web/service-annex.js";

const annex = document.querySelector("service-annex")!;
const same: ServiceAnnex = annex;
const made: ServiceAnnex = document.createElement("service-annex");
Object.assign(made, same);

annex.catalog = "catalog/index.json";
annex.service = null;
annex.compare = "one two";
annex.view = "needs";
annex.theme = "dark";
annex.presentation = "text";
annex.syncUrl = "hash";
annex.state = { view: "compare", compared: ["one", "two"], onlyDifferences: true, asOf: "2026-01-31" };
const known: AnnexState = annex.state;
const ready: Promise<void> = annex.ready;
const file: Promise<Blob> = annex.exportAs("jsonld");
annex.addEventListener("annex-statechange", (event) => event.detail.state.openRows?.length);
annex.addEventListener("annex-error", (event) => event.detail.message.length + (event.detail.reason ?? "").length);
annex.addEventListener("click", (event) => event.clientX);
document.addEventListener("annex-ready", (event) => event.detail);
export const used = [known, ready, file];

// @ts-expect-error no such view
annex.view = "map";
// @ts-expect-error no such theme
annex.theme = "sepia";
// @ts-expect-error no such presentation
annex.presentation = "image";
// @ts-expect-error the address has no such part
annex.syncUrl = "path";
// @ts-expect-error a list
annex.state = { compared: "one two" };
// @ts-expect-error no such member
annex.state = { services: [] };
// @ts-expect-error no such format
annex.exportAs("pdf");
// @ts-expect-error only told
annex.ready = Promise.resolve();
// @ts-expect-error the event has no such detail
annex.addEventListener("annex-error", (event) => event.detail.state);
