// What a reader does, frame by frame, and what the frames cost.
import { gpuSeconds, mainThread, median } from "./support.mjs";

const frames = 90;
const rest = 300; // ms in which what was put off is done: it is counted like all else

// The moves run in the page; each gives the step that is done in every frame. A box is the peers', the page the widget's.

/** Down by 60 px a frame, from the top again at the end. */
export function scrollDown() {
  const scroller = document.querySelector("#box, .ag-body-viewport") ?? document.scrollingElement;
  const most = scroller.scrollHeight - scroller.clientHeight;
  if (most < 60) throw new Error(`nothing to scroll: ${most}`);
  return (frame) => { scroller.scrollTop = (frame * 60) % most; };
}

/** As a hand on the scroll bar that is in a hurry: anywhere, in every frame. */
export function jump() {
  const scroller = document.querySelector("#box, .ag-body-viewport") ?? document.scrollingElement;
  const most = scroller.scrollHeight - scroller.clientHeight;
  if (most < 60) throw new Error(`nothing to scroll: ${most}`);
  return (frame) => { scroller.scrollTop = ((frame * 0.6180339887) % 1) * most; };
}

/** Ten frames down, then on to the services beside, nine times: all fifty have then been seen. */
export function throughAllInABox() {
  const down = document.querySelector("#box, .ag-body-viewport");
  const aside = document.querySelector("#box, .ag-center-cols-viewport");
  const most = aside.scrollWidth - aside.clientWidth;
  if (most < 1280) throw new Error(`nothing beside: ${most}`);
  return (frame) => {
    if (frame % 10 === 0) aside.scrollLeft = (Math.floor(frame / 10) / 8) * most;
    down.scrollTop = (frame % 10) * 60;
  };
}

/** Milliseconds a frame in which one draw of WebGL is all that happens. */
export const drawOnce = () => () => window.draw();

/**
 * Milliseconds a frame of the main thread and of the GPU's process, until all is at rest.
 * @param {{ page: any, session: any, profile: string }} browser
 * @param {() => (frame: number) => void} move
 * @param {any} [value] that the move is given
 */
export async function costOf({ page, session, profile }, move, value) {
  await page.waitForTimeout(rest);
  const [main, gpu] = [await mainThread(session), gpuSeconds(profile)];
  await page.evaluate(([code, count, given]) => new Promise((done) => {
    const step = new Function("given", `return (${code})(given)`)(given);
    let frame = 0;
    const next = () => {
      step(frame);
      if (++frame < count) requestAnimationFrame(next);
      else done();
    };
    next();
  }), [String(move), frames, value]);
  await page.waitForTimeout(rest);
  return { main: ((await mainThread(session)) - main) * 1000 / frames, gpu: (gpuSeconds(profile) - gpu) * 1000 / frames };
}

const twoFrames = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";

/**
 * Milliseconds of the main thread for one change of the page: until it is presented, and until all is at rest.
 * @param {(round: number) => void} change in the page
 * @param {any} value that the change is given besides
 */
export async function costOfChange({ page, session }, change, value) {
  const presented = [], whole = [];
  for (let round = 0; round < 8; round += 1) {
    const before = await mainThread(session);
    await page.evaluate(([code, number, given]) => new Function("round", "given", `return (${code})(round, given)`)(number, given), [String(change), round, value]);
    await page.evaluate(twoFrames);
    const then = await mainThread(session);
    await page.waitForTimeout(rest);
    if (round < 2) continue;
    presented.push((then - before) * 1000);
    whole.push(((await mainThread(session)) - before) * 1000);
  }
  return { presented: median(presented), whole: median(whole) };
}

/** Figures by contestant and kind, one a round, and their medians. */
export class Figures {
  #figures = {};
  note(name, kinds) {
    for (const [kind, value] of Object.entries(kinds)) ((this.#figures[name] ??= {})[kind] ??= []).push(value);
  }
  of(name, kind) {
    return median(this.#figures[name][kind]);
  }
  best(names, kind) {
    return Math.min(...names.map((name) => this.of(name, kind)));
  }
}
