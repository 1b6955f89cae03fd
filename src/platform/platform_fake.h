// The door onto a test: a DOM of plain values, files from a map, storage in memory, every character half its font wide.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "platform/platform.h"

namespace sheaf {

struct FakeElement {
  std::string tag;  // "" for text
  std::string text;
  uint32_t node = 0;
  std::map<std::string, std::string> attributes, style;
  std::vector<uint32_t> children;  // into FakeDom::elements; text and inline elements too

  bool is_text() const { return tag.empty(); }
};

// Applies the document layer's operations as web/dom.js does. Anything that would go wrong there is an entry in `faults`.
class FakeDom {
 public:
  FakeDom();
  // Whole operations of about so many bytes; how many were done.
  size_t apply(std::span<const uint8_t> operations, size_t most = SIZE_MAX);
  const FakeElement* element(uint32_t node) const;
  std::string text(uint32_t node) const;  // textContent
  // The first element below `root` with this tag whose text contains `words`; 0 if there is none.
  uint32_t find(std::string_view tag, std::string_view words, uint32_t root) const;
  bool has_id(std::string_view id) const;

  std::vector<std::string> faults;

 private:
  void operation(uint8_t code, std::span<const uint8_t> bytes, size_t& at);
  uint32_t inline_node() { return next_inline_++; }
  void append_content(FakeElement element, bool is_open);
  void forget(uint32_t node);
  FakeElement* known(uint32_t node);

  std::map<uint32_t, FakeElement> elements_;
  std::map<uint32_t, uint32_t> parents_;
  std::vector<uint32_t> open_;  // the leaf being filled, then inline elements
  uint32_t next_inline_ = 1u << 30;
};

class PlatformFake final : public Platform {
 public:
  float width_px(std::string_view text, const Font& font, std::string_view lang) override;
  void request_frame() override { is_frame_wanted = true; }
  void fetch(std::string_view path) override { fetched.emplace_back(path); }
  void start_timer(Timer timer, int) override { ++(timer == Timer::kSlow ? timers : rest_timers); }
  size_t apply_dom(std::span<const uint8_t> operations, double milliseconds) override {
    return dom.apply(operations, milliseconds < slow_dom_ms ? 1000 : operations.size());
  }
  void go_on_soon() override { is_going_on = true; }
  float height_of(uint32_t) override { return browser_height; }
  std::optional<Appearance> look(uint32_t) override { return appearance; }
  double now_ms() override { return clock_ms += step_ms; }
  std::optional<float> scroll_bar_of(uint32_t node) override;
  void place_canvas(const CanvasBox& box) override { canvas = box; }
  FaceMetrics face_metrics(const Font& font) override;
  InkBox ink_box(const Ink&) override { return {}; }
  void rasterize(const Ink&, const InkBox&, unsigned, int, int) override {}
  void set_address(std::string_view hash, bool, std::string_view) override { address = hash; }
  bool show_route(const RouteWords& words) override {
    routes.push_back(words);
    return has_history_place;
  }
  void hold_place() override { ++holds; }
  void go_to_place(std::string_view block, int offset_bytes) override { went_to = {std::string(block), offset_bytes}; }
  TopPlace top_place() override { return top; }
  void show_mark() override { ++marks_shown; }
  void go_back() override { ++backs; }
  void announce(std::string_view text) override { announced = text; }
  void focus(std::string_view id) override;
  void copy(std::string_view words, int) override { copied = words; }
  std::string load(Keep where) override { return where == Keep::kForVisit ? stored_for_visit : stored; }
  void offline(OfflineDeed deed) override { offline_deeds.push_back(deed); }
  void save(Keep where, std::string_view text) override {
    (where == Keep::kForVisit ? stored_for_visit : stored) = text;
  }

  FakeDom dom;
  std::vector<std::string> fetched;
  std::vector<RouteWords> routes;
  std::string address, announced, focused, copied, stored, stored_for_visit;
  std::optional<Appearance> appearance;  // of every element; none: nothing to see
  double clock_ms = 0, step_ms = 0;      // `step_ms` goes by between two looks at the clock
  TopPlace top;
  std::pair<std::string, int> went_to{"nowhere", -1};
  int holds = 0;
  bool has_history_place = false;
  CanvasBox canvas;
  float browser_height = 40;
  float scroll_bar = 0;
  std::set<uint32_t> overflowing;
  std::vector<OfflineDeed> offline_deeds;
  int timers = 0, rest_timers = 0;
  int marks_shown = 0, backs = 0;
  int focus_misses = 0;  // focus asked for elements that were not there
  bool is_frame_wanted = false, is_going_on = false;
  double slow_dom_ms = 0;  // what needs longer is applied in slices
};

}  // namespace sheaf
