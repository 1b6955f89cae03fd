// The door onto the browser: web/bridge.js does what platform.h says.
#pragma once

#include <string>
#include <unordered_map>

#include "platform/platform.h"

namespace sheaf {

class PlatformWeb final : public Platform {
 public:
  float width_px(std::string_view text, const Font& font, std::string_view lang) override;
  std::vector<int> word_begins(std::string_view text) override;
  void request_frame() override;
  void fetch(std::string_view path) override;
  void start_timer(Timer timer, int milliseconds) override;
  size_t apply_dom(std::span<const uint8_t> operations, double milliseconds) override;
  void go_on_soon() override;
  float height_of(uint32_t node) override;
  std::optional<Appearance> look(uint32_t node) override;
  double now_ms() override;
  std::optional<float> scroll_bar_of(uint32_t node) override;
  void place_canvas(const CanvasBox& box) override;
  FaceMetrics face_metrics(const Font& font) override;
  InkBox ink_box(const Ink& ink) override;
  void rasterize(const Ink& ink, const InkBox& box, unsigned texture, int x, int y) override;
  void set_address(std::string_view hash, bool is_push, std::string_view title) override;
  bool show_route(const RouteWords& words) override;
  void hold_place() override;
  void show_mark() override;
  void go_back() override;
  void go_to_place(std::string_view block, int offset_bytes) override;
  TopPlace top_place() override;
  void announce(std::string_view text) override;
  void focus(std::string_view element_id) override;
  void copy(std::string_view words, int number) override;
  std::string load(Keep where) override;
  void offline(OfflineDeed deed) override;
  void save(Keep where, std::string_view text) override;

 private:
  std::unordered_map<std::string, float> widths_;
  std::unordered_map<uint32_t, FaceMetrics> faces_;
  std::string key_;
};

}  // namespace sheaf
