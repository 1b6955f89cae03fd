// The only door out of C++. platform_web.cpp opens it onto the browser, platform_fake.h onto a test. What comes the other
// way (events, files, frames) enters through App's own functions (app/app.h). Strings are UTF-8 and copied by the callee.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "layout/text.h"
#include "reader/offline.h"

namespace sheaf {

// How far a face reaches above and below its baseline, each rounded to whole CSS px: what line boxes are centred on.
struct FaceMetrics {
  float ascent_px = 0;
  float descent_px = 0;
};

// A run's ink around its origin on the baseline, in device pixels, rounded outwards.
struct InkBox {
  int left = 0, up = 0, right = 0, down = 0;  // each positive away from the origin
};

// One run as it is drawn: what a sprite's key is made of.
struct Ink {
  std::string_view text;
  Font font;
  std::string_view lang;
  uint32_t colour = 0;  // 0xRRGGBB
  float ratio = 1;      // device pixels a CSS px
  bool is_right_to_left = false;
};

// Where the canvas stands in the page (CSS px from the page's top start corner); it is sized to whole device pixels.
struct CanvasBox {
  float x = 0, y = 0, width = 0, height = 0;
  float ratio = 1;
  bool is_above = false;  // above the document: a sheet is drawn
};

// How an element with text looks in the browser, CSS px.
struct Appearance {
  float y = 0, width = 0, height = 0;     // its border box, from the page's top
  float start = 0, above = 0, below = 0;  // from the box's edges to its text
  float line_height = 0, text_width = 0;  // of the first line's content area; of the widest line
  bool is_clear = false;                  // its text and every ground between it and the canvas are transparent
  uint32_t ground = 0;                    // what lies under the canvas, 0xRRGGBB
};

// What a timer is set for: each rings in the order in which those of its kind were started.
enum class Timer : uint8_t { kSlow, kRest };

// How long what is kept stays.
enum class Keep : uint8_t { kOnDevice, kForVisit };

struct RouteWords {
  std::string title, announcement, block;
  bool is_return = false, is_first = false;
};

// Where the window stands in an article's text.
struct TopPlace {
  std::string block;  // "": above the first
  int offset_bytes = 0;
  float text_end_y = 0;  // of the article's last line, in the window; CSS px
};

class Platform : public TextMeasure {
 public:
  virtual void request_frame() = 0;                             // App::frame() before the next paint, once
  virtual void fetch(std::string_view path) = 0;                // App::file_arrived() or file_failed(), later
  virtual void start_timer(Timer timer, int milliseconds) = 0;  // App::timer_rang()
  // app/dom_operations.h; for so long and at least one of them: how many bytes are done.
  virtual size_t apply_dom(std::span<const uint8_t> operations, double milliseconds) = 0;
  virtual void go_on_soon() = 0;               // App::go_on(), once, after everything else that waits
  virtual float height_of(uint32_t node) = 0;  // of an element the browser lays out, CSS px; 0 if there is none
  virtual std::optional<Appearance> look(uint32_t node) = 0;
  virtual double now_ms() = 0;
  // How high the bar is by which an element scrolls sideways (0 where bars lie over the text); nothing when all of it is seen.
  virtual std::optional<float> scroll_bar_of(uint32_t node) = 0;
  virtual void place_canvas(const CanvasBox& box) = 0;
  virtual FaceMetrics face_metrics(const Font& font) = 0;
  virtual InkBox ink_box(const Ink& ink) = 0;
  // Draws the ink last asked about into the texture, its box's top start corner at (x, y), premultiplied.
  virtual void rasterize(const Ink& ink, const InkBox& box, unsigned texture, int x, int y) = 0;
  virtual void set_address(std::string_view hash, bool is_push, std::string_view title) = 0;  // title "": as it is
  // Title, focus, announcement, scroll place; true when that was one the history had kept.
  virtual bool show_route(const RouteWords& words) = 0;
  virtual void hold_place() = 0;  // after what was laid out anew: the same words stay at the top
  virtual void go_to_place(std::string_view block, int offset_bytes) = 0;  // "": the top of the page
  virtual TopPlace top_place() = 0;
  virtual void show_mark() = 0;  // the present one of the words found, where it can be read
  virtual void go_back() = 0;    // to the history's entry before this one; App::address_changed()
  virtual void announce(std::string_view text) = 0;
  virtual void focus(std::string_view element_id) = 0;
  // Tells the app (copied()) what came of it, with the number it is given.
  virtual void copy(std::string_view words, int number) = 0;
  virtual std::string load(Keep where) = 0;    // what save() last kept there; "" if nothing or refused
  virtual void offline(OfflineDeed deed) = 0;  // App::offline_changed(), later
  virtual void save(Keep where, std::string_view text) = 0;
};

}  // namespace sheaf
