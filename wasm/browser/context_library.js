// The WebGL context of the module's canvas (an Emscripten library: stage.cpp declares what it calls). JavaScript has made
// it (web/annex/presentation.js); Emscripten's own functions would look the canvas up and listen to its events.
mergeInto(LibraryManager.library, {
  context_of_canvas__deps: ["$GL"],
  context_of_canvas: function () {
    const context = Module["canvas"].getContext("webgl2");
    return context ? GL.registerContext(context, { majorVersion: 2 }) : 0;
  },

  use_context__deps: ["$GL"],
  use_context: function (context) {
    GL.makeContextCurrent(context);
  },

  let_context_go__deps: ["$GL"],
  let_context_go: function (context) {
    GL.deleteContext(context);
  },
});
