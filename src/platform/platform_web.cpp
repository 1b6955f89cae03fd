#include "platform/platform_web.h"

#include <emscripten.h>

#include <cstdlib>

namespace sheaf {

extern "C" {  // web/bridge.js; strings as pointer and length, fonts as face, size, weight and slant
double bridge_width(const char* text, size_t bytes, int face, double size_px, int weight, int is_italic,
                    const char* lang, size_t lang_bytes);
void bridge_face(int face, double size_px, int weight, int is_italic, float* ascent_and_descent);
void bridge_ink_box(const char* text, size_t bytes, int face, double size_px, int weight, int is_italic,
                    const char* lang, size_t lang_bytes, int is_right_to_left, int* left_up_right_down);
// Into `begins`, which has room for one a byte; how many, or -1 where the browser has no dictionary.
int bridge_word_begins(const char* text, size_t bytes, int* begins);
void bridge_rasterize(const char* text, size_t bytes, uint32_t colour, unsigned texture, int x, int y, int width,
                      int height, int left, int up);
void bridge_request_frame();
void bridge_fetch(const char* path, size_t bytes);
void bridge_timer(int timer, int milliseconds);
size_t bridge_apply(const uint8_t* operations, size_t bytes, double milliseconds);
void bridge_go_on_soon();
double bridge_height(uint32_t node);
int bridge_look(uint32_t node, float* appearance);  // its fields in their order
double bridge_scroll_bar(uint32_t node);            // less than 0: none
void bridge_place_canvas(double x, double y, int width, int height, double ratio, int is_above);
void bridge_set_address(const char* hash, size_t bytes, int is_push, const char* title, size_t title_bytes);
int bridge_show_route(const char* title, size_t title_bytes, const char* words, size_t words_bytes, const char* block,
                      size_t block_bytes, int is_return, int is_first);
void bridge_hold_place();
void bridge_go_to_place(const char* block, size_t bytes, int offset_bytes);
void bridge_show_mark();
void bridge_go_back();
char* bridge_top_place(int* offset_bytes, float* text_end_y);  // the block: malloc'ed, ends in 0
void bridge_announce(const char* text, size_t bytes);
void bridge_focus(const char* id, size_t bytes);
void bridge_copy(const char* words, size_t bytes, int number);
void bridge_offline(int deed);
char* bridge_load(int is_for_visit);  // malloc'ed, ends in 0
void bridge_save(int is_for_visit, const char* text, size_t bytes);
}

namespace {

constexpr size_t kMostWidths = 60'000;  // some 4 MB; a large category has 20,000 different words

std::string taken(char* allocated) {
  std::string text = allocated;
  std::free(allocated);
  return text;
}

int device(float value_px, float ratio) { return static_cast<int>(value_px * ratio + 0.5f); }

}  // namespace

float PlatformWeb::width_px(std::string_view text, const Font& font, std::string_view lang) {
  const uint32_t parts[] = {
      static_cast<uint32_t>(font.size_px * 64),
      static_cast<uint32_t>(font.weight * 8 + static_cast<int>(font.face) * 2 + (font.is_italic ? 1 : 0))};
  key_.assign(reinterpret_cast<const char*>(parts), sizeof parts);
  key_.append(lang);
  key_.push_back('\0');
  key_.append(text);
  if (const auto found = widths_.find(key_); found != widths_.end()) return found->second;
  if (widths_.size() >= kMostWidths) widths_.clear();
  const double width = bridge_width(text.data(), text.size(), static_cast<int>(font.face), font.size_px, font.weight,
                                    font.is_italic, lang.data(), lang.size());
  return widths_.emplace(key_, static_cast<float>(width)).first->second;
}

std::vector<int> PlatformWeb::word_begins(std::string_view text) {
  std::vector<int> begins(text.size());
  const int count = bridge_word_begins(text.data(), text.size(), begins.data());
  if (count < 0) return TextMeasure::word_begins(text);
  begins.resize(static_cast<size_t>(count));
  return begins;
}

FaceMetrics PlatformWeb::face_metrics(const Font& font) {
  const uint32_t key = static_cast<uint32_t>(font.size_px * 64) << 8 | static_cast<uint32_t>(font.weight / 100) << 4 |
                       static_cast<uint32_t>(static_cast<int>(font.face) * 2 + (font.is_italic ? 1 : 0));
  if (const auto found = faces_.find(key); found != faces_.end()) return found->second;
  float metrics[2] = {};
  bridge_face(static_cast<int>(font.face), font.size_px, font.weight, font.is_italic, metrics);
  return faces_.emplace(key, FaceMetrics{metrics[0], metrics[1]}).first->second;
}

InkBox PlatformWeb::ink_box(const Ink& ink) {
  int box[4] = {};
  bridge_ink_box(ink.text.data(), ink.text.size(), static_cast<int>(ink.font.face),
                 static_cast<double>(ink.font.size_px) * ink.ratio, ink.font.weight, ink.font.is_italic,
                 ink.lang.data(), ink.lang.size(), ink.is_right_to_left, box);
  return {box[0], box[1], box[2], box[3]};
}

void PlatformWeb::rasterize(const Ink& ink, const InkBox& box, unsigned texture, int x, int y) {
  bridge_rasterize(ink.text.data(), ink.text.size(), ink.colour, texture, x, y, box.left + box.right, box.up + box.down,
                   box.left, box.up);
}

void PlatformWeb::place_canvas(const CanvasBox& box) {
  bridge_place_canvas(box.x, box.y, device(box.width, box.ratio), device(box.height, box.ratio), box.ratio,
                      box.is_above);
}

std::optional<Appearance> PlatformWeb::look(uint32_t node) {
  float seen[10] = {};
  if (bridge_look(node, seen) == 0) return std::nullopt;
  return Appearance{seen[0], seen[1], seen[2], seen[3],      seen[4],
                    seen[5], seen[6], seen[7], seen[8] != 0, static_cast<uint32_t>(seen[9])};
}

std::string PlatformWeb::load(Keep where) { return taken(bridge_load(where == Keep::kForVisit)); }

TopPlace PlatformWeb::top_place() {
  TopPlace place;
  place.block = taken(bridge_top_place(&place.offset_bytes, &place.text_end_y));
  return place;
}

void PlatformWeb::request_frame() { bridge_request_frame(); }
void PlatformWeb::fetch(std::string_view path) { bridge_fetch(path.data(), path.size()); }
void PlatformWeb::start_timer(Timer timer, int milliseconds) { bridge_timer(static_cast<int>(timer), milliseconds); }
size_t PlatformWeb::apply_dom(std::span<const uint8_t> operations, double milliseconds) {
  return bridge_apply(operations.data(), operations.size(), milliseconds);
}
void PlatformWeb::go_on_soon() { bridge_go_on_soon(); }
std::optional<float> PlatformWeb::scroll_bar_of(uint32_t node) {
  const auto height = static_cast<float>(bridge_scroll_bar(node));
  return height < 0 ? std::nullopt : std::optional(height);
}

float PlatformWeb::height_of(uint32_t node) { return static_cast<float>(bridge_height(node)); }
void PlatformWeb::set_address(std::string_view hash, bool is_push, std::string_view title) {
  bridge_set_address(hash.data(), hash.size(), is_push ? 1 : 0, title.data(), title.size());
}
bool PlatformWeb::show_route(const RouteWords& words) {
  return bridge_show_route(words.title.data(), words.title.size(), words.announcement.data(), words.announcement.size(),
                           words.block.data(), words.block.size(), words.is_return, words.is_first) != 0;
}
void PlatformWeb::hold_place() { bridge_hold_place(); }
void PlatformWeb::show_mark() { bridge_show_mark(); }
void PlatformWeb::go_back() { bridge_go_back(); }
void PlatformWeb::go_to_place(std::string_view block, int offset_bytes) {
  bridge_go_to_place(block.data(), block.size(), offset_bytes);
}
void PlatformWeb::announce(std::string_view text) { bridge_announce(text.data(), text.size()); }
void PlatformWeb::focus(std::string_view id) { bridge_focus(id.data(), id.size()); }
void PlatformWeb::copy(std::string_view words, int number) { bridge_copy(words.data(), words.size(), number); }
void PlatformWeb::save(Keep where, std::string_view text) {
  bridge_save(where == Keep::kForVisit, text.data(), text.size());
}
void PlatformWeb::offline(OfflineDeed deed) { bridge_offline(static_cast<int>(deed)); }
double PlatformWeb::now_ms() { return emscripten_get_now(); }

}  // namespace sheaf
