// The reader: what web/ calls. Only wiring.
#include <emscripten.h>

#include <optional>

#include "app/app.h"
#include "draw/imgui_painter.h"
#include "platform/platform_web.h"

namespace sheaf {
namespace {

struct Reader {
  PlatformWeb platform;
  ImGuiPainter painter{platform};
  App app{platform, painter};
  Environment environment;
  Viewport viewport;
  bool is_flow_forced = false;
};

// Made by main(), for as long as the page stands: the functions below are called by JavaScript and need it.
std::optional<Reader>& reader() {
  static std::optional<Reader> instance;
  return instance;
}

std::string_view view(const char* text, int bytes) { return {text, static_cast<size_t>(bytes)}; }

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void reader_environment(float width, float ratio, float root, int is_dark, int is_high_contrast,
                                             int is_coarse, int is_flow_forced) {
  reader()->environment = {width, ratio, root, is_dark != 0, is_high_contrast != 0, is_coarse != 0};
  reader()->is_flow_forced = is_flow_forced != 0;
}

EMSCRIPTEN_KEEPALIVE void reader_viewport(float page_width, float page_top, float scroll_y, float height,
                                          float bar_height) {
  reader()->viewport = {page_width, page_top, scroll_y, height, bar_height};
}

EMSCRIPTEN_KEEPALIVE void reader_site(const char* address, int bytes, int has_pages, int is_embeddable) {
  reader()->app.set_site(view(address, bytes), has_pages != 0, is_embeddable != 0);
}

EMSCRIPTEN_KEEPALIVE void reader_start(const char* path, int path_bytes, const char* hash, int hash_bytes,
                                       uint32_t seed, int is_page_empty) {
  reader()->app.start(reader()->environment, reader()->viewport, reader()->is_flow_forced, view(path, path_bytes),
                      view(hash, hash_bytes), seed, is_page_empty != 0);
}

EMSCRIPTEN_KEEPALIVE void reader_environment_changed() {
  reader()->app.environment_changed(reader()->environment, reader()->viewport, reader()->is_flow_forced);
}

EMSCRIPTEN_KEEPALIVE void reader_address_changed(const char* path, int path_bytes, const char* hash, int hash_bytes,
                                                 int is_return) {
  reader()->app.address_changed(view(path, path_bytes), view(hash, hash_bytes), is_return != 0);
}

EMSCRIPTEN_KEEPALIVE void reader_followed(const char* hash, int bytes) { reader()->app.followed(view(hash, bytes)); }
EMSCRIPTEN_KEEPALIVE void reader_activated(uint32_t node) { reader()->app.activated(node); }
EMSCRIPTEN_KEEPALIVE void reader_typed(const char* text, int bytes) { reader()->app.typed(view(text, bytes)); }
EMSCRIPTEN_KEEPALIVE int reader_key(const char* key, int bytes, int is_command, int is_in_field) {
  return reader()->app.key(view(key, bytes), is_command != 0, is_in_field != 0);
}
EMSCRIPTEN_KEEPALIVE void reader_escape() { reader()->app.key_escape(); }
EMSCRIPTEN_KEEPALIVE void reader_scrolled(float scroll_y) { reader()->app.scrolled(scroll_y); }
EMSCRIPTEN_KEEPALIVE void reader_box_scrolled(uint32_t node, float offset_px) {
  reader()->app.box_scrolled(node, offset_px);
}
EMSCRIPTEN_KEEPALIVE void reader_at_block(const char* block, int bytes) {
  reader()->app.top_block_changed(view(block, bytes));
}
EMSCRIPTEN_KEEPALIVE void reader_left() { reader()->app.left(); }
EMSCRIPTEN_KEEPALIVE void reader_saved_elsewhere() { reader()->app.saved_elsewhere(); }
EMSCRIPTEN_KEEPALIVE void reader_copied(int number, int is_done) { reader()->app.copied(number, is_done != 0); }
EMSCRIPTEN_KEEPALIVE void reader_pointed(float x, float y) { reader()->app.pointed(x, y); }
EMSCRIPTEN_KEEPALIVE void reader_offline(int keeping, double kept_bytes, double all_bytes, int is_cut_off,
                                         int update_articles, double update_bytes) {
  reader()->app.offline_changed(
      {static_cast<Keeping>(keeping), kept_bytes, all_bytes, is_cut_off != 0, update_articles, update_bytes});
}
EMSCRIPTEN_KEEPALIVE void reader_frame(float scroll_y) { reader()->app.frame(scroll_y); }
EMSCRIPTEN_KEEPALIVE void reader_go_on() { reader()->app.go_on(); }
EMSCRIPTEN_KEEPALIVE void reader_timer(int timer) { reader()->app.timer_rang(static_cast<Timer>(timer)); }
EMSCRIPTEN_KEEPALIVE void reader_boxes_changed() { reader()->app.browser_boxes_changed(); }
EMSCRIPTEN_KEEPALIVE void reader_document_changed() { reader()->app.document_changed(); }
EMSCRIPTEN_KEEPALIVE void reader_look_over() { reader()->app.look_over(); }
EMSCRIPTEN_KEEPALIVE void reader_held(int is_held) { reader()->app.held(is_held != 0); }
EMSCRIPTEN_KEEPALIVE void reader_context_lost() { reader()->app.context_lost(); }
EMSCRIPTEN_KEEPALIVE void reader_context_restored() { reader()->app.context_restored(); }

EMSCRIPTEN_KEEPALIVE void reader_file_arrived(const char* path, int path_bytes, const char* data, int bytes) {
  reader()->app.file_arrived(std::string(view(path, path_bytes)), std::string(view(data, bytes)));
}
EMSCRIPTEN_KEEPALIVE void reader_file_failed(const char* path, int path_bytes, int status) {
  reader()->app.file_failed(std::string(view(path, path_bytes)), status);
}

EMSCRIPTEN_KEEPALIVE int reader_count_frames() { return reader()->painter.counters().frames; }
EMSCRIPTEN_KEEPALIVE int reader_count_gl_calls() { return reader()->painter.counters().gl_calls; }
EMSCRIPTEN_KEEPALIVE int reader_count_sprites() { return reader()->painter.counters().sprites; }
EMSCRIPTEN_KEEPALIVE int reader_count_atlas_bytes() { return reader()->painter.counters().atlas_bytes; }
EMSCRIPTEN_KEEPALIVE int reader_count_dom_operations() { return reader()->app.dom_operations(); }

}  // extern "C"
}  // namespace sheaf

int main() {
  sheaf::reader().emplace();
  return 0;
}
