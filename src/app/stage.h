// One screen laid out: the boxes of the page and the sheet, where they stand, and what of them the canvas shows now.
#pragma once

#include <functional>

#include "app/dom_layer.h"
#include "app/scroll_boxes.h"
#include "draw/painter.h"
#include "platform/platform.h"

namespace sheaf {

// What the browser says of the page: where it is scrolled to and where the drawing may stand. CSS px.
struct Viewport {
  float page_width = 0;  // of #page, without a scroll bar
  float page_top = 0;    // of #page in the document
  float scroll_y = 0;    // of the document
  float height = 0;
  float bar_height = 0;
};

class Stage {
 public:
  // A new screen, and the sheet laid out; the page follows. `before`: the screen of the last begin(), if nothing was
  // forgotten since. Texts that stand in both keep their lines.
  void begin(const Screen& before, const Screen& screen, const State& state, const Viewport& viewport,
             TextMeasure& measure);
  void forget() { page_ = {}; }
  // The page, until `is_late`; false when it is not whole yet: call again.
  bool lay_out(const Viewport& viewport, TextMeasure& measure, const std::function<bool()>& is_late);
  // False when the sheet is higher than the window: it scrolls in itself then, which only CSS can.
  bool fits() const { return fits_; }
  // Lays the page out again around what the browser lays out; false when nothing of that has another height.
  bool take_browser_heights(const Twin& page, const Viewport& viewport, Platform& platform);
  // The page's own twin, or nullptr where there is none yet: what scrolls sideways is drawn where the browser has it.
  void place_scrolled(const Twin* page);
  void box_scrolled(uint32_t node, float offset_px) { scroll_boxes_.scrolled(node, offset_px); }

  const Box& page() const { return page_; }
  const Box& sheet() const { return sheet_; }
  const Rect& sheet_place() const { return sheet_place_; }  // in the window

  // What to draw for where the page is scrolled to. A canvas of height 0: it would be larger than a GPU takes.
  Picture picture(const Screen& screen, const State& state, const Viewport& viewport) const;
  // Is what is seen close to the edge of `canvas`, with more of the page beyond?
  bool is_near_edge(const CanvasBox& canvas, const Viewport& viewport) const;

 private:
  void lay_out_sheet(const View& sheet, const State& state, const Viewport& viewport, TextMeasure& measure);

  Box page_, sheet_;
  ScrollBoxes scroll_boxes_;
  Rect sheet_place_;
  bool fits_ = true;
};

}  // namespace sheaf
