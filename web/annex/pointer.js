// The pointer on the canvas. Nothing is ever prevented: wheel, touch panning, pinching and keys are the browser's.

/**
 * @param {HTMLCanvasElement} canvas
 * @param {object} options
 * @param {() => { left: number, top: number, zoom: number }} options.content where the content lies in the viewport
 * @param {(x: number, y: number, buttons: number) => void} options.move in content coordinates
 * @param {(from: [number, number], to: [number, number]) => void} options.click before the move that tells of it
 * @param {() => void} options.leave
 * @param {AbortSignal} options.signal
 */
export function followPointer(canvas, { content, move, click, leave, signal }) {
  const at = (event) => {
    const { left, top, zoom } = content();
    return [event.clientX / zoom - left, event.clientY / zoom - top];
  };
  const moved = (event) => { if (event.isPrimary) move(...at(event), event.buttons); };
  const options = { signal, passive: true };
  let down = null;
  canvas.addEventListener("pointerdown", (event) => {
    if (event.isPrimary) down = at(event);
    moved(event);
  }, options);
  canvas.addEventListener("pointermove", moved, options);
  canvas.addEventListener("pointerup", (event) => {
    if (event.isPrimary && down && event.button === 0) click(down, at(event));
    down = null;
    moved(event);
  }, options);
  for (const type of ["pointerleave", "pointercancel"]) canvas.addEventListener(type, () => leave(), options);
  window.addEventListener("blur", () => leave(), options);
}
