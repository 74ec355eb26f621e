// pdf.js shows the annex as a PDF, its first page: what opening the contract's annex is today.
import { GlobalWorkerOptions, TextLayer, getDocument } from "/pdf.min.mjs";
import { presented } from "./rows.mjs";

GlobalWorkerOptions.workerSrc = "pdf.worker.min.mjs";
const file = await getDocument({ url: new URL(location.href).searchParams.get("pdf") }).promise;
const page = await file.getPage(1);
const viewport = page.getViewport({ scale: 1.25 });
const canvas = document.createElement("canvas");
[canvas.width, canvas.height] = [viewport.width, viewport.height];
const text = document.createElement("div");
document.body.append(canvas, text);
await page.render({ canvas, canvasContext: canvas.getContext("2d"), viewport }).promise;
await new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport }).render();
presented();
