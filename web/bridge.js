// @ts-nocheck -- an Emscripten --js-library: merged into the program's glue, where UTF8ToString, HEAPU8 and GL live.
// The C++ side of the door (src/platform/platform_web.cpp) calls these; what they do is in the modules given as Module.host.
// Functions, not arrows: Emscripten 3.1.6 writes them out as declarations. The heap is read afresh in every call, and no view of it is kept: it may grow.
mergeInto(LibraryManager.library, {
  bridge_width: function (text, bytes, face, size, weight, italic, lang, langBytes) { return Module.host.text.width(UTF8ToString(text, bytes), face, size, weight, italic, UTF8ToString(lang, langBytes)); },
  bridge_face: function (face, size, weight, italic, out) { HEAPF32.set(Module.host.text.face(face, size, weight, italic), out >> 2); },
  bridge_ink_box: function (text, bytes, face, size, weight, italic, lang, langBytes, isRightToLeft, out) {
    HEAP32.set(Module.host.text.inkBox(UTF8ToString(text, bytes), face, size, weight, italic, UTF8ToString(lang, langBytes), isRightToLeft), out >> 2);
  },
  bridge_word_begins: function (text, bytes, out) {
    const begins = Module.host.text.wordBegins(UTF8ToString(text, bytes));
    return begins ? (HEAP32.set(begins, out >> 2), begins.length) : -1;
  },
  bridge_rasterize__deps: ['$GL'],
  bridge_rasterize: function (text, bytes, colour, texture, x, y, width, height, left, up) {
    Module.host.text.rasterize(UTF8ToString(text, bytes), colour, width, height, left, up, GL.currentContext.GLctx, GL.textures[texture], x, y);
  },
  bridge_request_frame: function () { return Module.host.page.requestFrame(); },
  bridge_go_on_soon: function () { return Module.host.page.goOnSoon(); },
  bridge_fetch: function (path, bytes) { return Module.host.page.fetch(UTF8ToString(path, bytes)); },
  bridge_timer: function (which, milliseconds) { return Module.host.page.timer(which, milliseconds); },
  bridge_apply: function (at, bytes, milliseconds) {
    Module.host.place.prepare();
    return Module.host.dom.apply(HEAPU8.subarray(at, at + bytes), milliseconds);
  },
  bridge_look: function (node, out) {
    const seen = Module.host.dom.look(node);
    if (seen) HEAPF32.set(seen, out >> 2);
    return !!seen;
  },
  bridge_height: function (node) { return Module.host.dom.height(node); },
  bridge_scroll_bar: function (node) { return Module.host.dom.scrollBar(node); },
  bridge_place_canvas: function (x, y, width, height, ratio, isAbove) { return Module.host.page.placeCanvas(x, y, width, height, ratio, isAbove); },
  bridge_set_address: function (hash, bytes, isPush, title, titleBytes) { return Module.host.history.set(UTF8ToString(hash, bytes), isPush, UTF8ToString(title, titleBytes)); },
  bridge_show_route: function (title, titleBytes, words, wordsBytes, block, blockBytes, isReturn, isFirst) { return Module.host.history.show(UTF8ToString(title, titleBytes), UTF8ToString(words, wordsBytes), UTF8ToString(block, blockBytes), isReturn, isFirst); },
  bridge_hold_place: function () { if (Module.host.place.isChanged) Module.host.place.hold(); },
  bridge_go_to_place: function (block, blockBytes, bytes) { return Module.host.place.go(UTF8ToString(block, blockBytes), bytes); },
  bridge_show_mark: function () { return Module.host.page.showMark(); },
  bridge_go_back: function () { return Module.host.history.back(); },
  bridge_top_place: function (bytes, end) {
    const {place} = Module.host, top = place.top(), block = allocateUTF8(place.block);
    HEAP32[bytes >> 2] = top.bytes;
    HEAPF32[end >> 2] = top.end;
    return block;
  },
  bridge_announce: function (text, bytes) { return Module.host.page.announce(UTF8ToString(text, bytes)); },
  bridge_focus: function (id, bytes) { return Module.host.page.focus(UTF8ToString(id, bytes)); },
  bridge_copy: function (words, bytes, number) { return Module.host.page.copy(UTF8ToString(words, bytes), number); },
  bridge_offline: function (deed) { return Module.host.offline(deed); },
  bridge_load: function (isForVisit) { return allocateUTF8(Module.host.page.load(isForVisit)); },
  bridge_save: function (isForVisit, text, bytes) { return Module.host.page.save(isForVisit, UTF8ToString(text, bytes)); },
});
