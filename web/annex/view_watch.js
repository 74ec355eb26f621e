// Everything that changes which part of the content is seen, and how densely: size, scrolling, zoom, visibility.

/**
 * @param {HTMLElement} stage
 * @param {HTMLCanvasElement} canvas
 * @param {object} tell
 * @param {() => void} tell.resized the width or the density
 * @param {(width: number, height: number) => void} tell.measured the canvas in device pixels, where the browser tells
 * @param {() => void} tell.scrolled any scroller around the stage, or the viewport's height
 * @param {(near: boolean) => void} tell.near whether the stage is in or near the viewport of a page that is shown
 * @param {AbortSignal} tell.signal
 */
export function watchView(stage, canvas, { resized, measured, scrolled, near, signal }) {
  watchWidth(stage, resized, signal);
  watchDensity(resized, signal);
  watchDevicePixels(canvas, measured, signal);
  watchNearness(stage, near, signal);
  // What the portal opens may grow to its size meanwhile.
  for (const type of ["transitionend", "animationend"]) document.addEventListener(type, resized, { passive: true, signal });
  window.addEventListener("resize", scrolled, { passive: true, signal });
  for (let root = stage.getRootNode(); root; root = root.host?.getRootNode())
    root.addEventListener("scroll", scrolled, { capture: true, passive: true, signal });
}

function watchWidth(stage, resized, signal) {
  let width = -1;
  const observer = new ResizeObserver(([entry]) => {
    const next = entry.contentRect.width;
    if (next === width) return;
    width = next;
    resized();
  });
  observer.observe(stage);
  signal.addEventListener("abort", () => observer.disconnect());
}

function watchDevicePixels(canvas, measured, signal) {
  const observer = new ResizeObserver((entries) => {
    const size = entries.at(-1).devicePixelContentBoxSize?.[0];
    if (size) measured(size.inlineSize, size.blockSize);
  });
  try {
    observer.observe(canvas, { box: "device-pixel-content-box" });
  } catch {
    return; // Safari does not measure so: what is expected has to do
  }
  signal.addEventListener("abort", () => observer.disconnect());
}

// A query holds for one density: each change asks the next.
function watchDensity(resized, signal) {
  const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  query.addEventListener("change", () => {
    resized();
    watchDensity(resized, signal);
  }, { once: true, signal });
}

function watchNearness(stage, tell, signal) {
  let crosses = true;
  const say = () => tell(crosses && !document.hidden);
  const observer = new IntersectionObserver((entries) => {
    crosses = entries.at(-1).isIntersecting;
    say();
  }, { rootMargin: "50%" });
  observer.observe(stage);
  document.addEventListener("visibilitychange", say, { signal });
  signal.addEventListener("abort", () => observer.disconnect());
}
