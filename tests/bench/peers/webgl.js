// The floors: a page with a WebGL context that is cleared once, and one draw in every frame asked for.
import { presented } from "./rows.mjs";

const canvas = Object.assign(document.createElement("canvas"), { width: 1280, height: 800 });
document.body.append(canvas);
const gl = canvas.getContext("webgl2");
window.draw = () => {
  gl.clearColor(Math.random(), 1, 1, 1);
  gl.clear(gl.COLOR_BUFFER_BIT);
};
window.draw();
presented();
