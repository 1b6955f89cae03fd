// Paints a screen: the page's column and, over it, a sheet. What is drawn lies exactly where the document layer's twins are.
// Buttons are real widgets, but for the press itself: that is a click on the twin.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "layout/page.h"
#include "platform/platform.h"
#include "views/view.h"

namespace sheaf {

// A laid-out tree and where its top start corner stands in the page.
struct Layer {
  const View* view = nullptr;
  const Box* box = nullptr;
  float x = 0, y = 0;
};

struct Picture {
  std::vector<Layer> layers;  // from the bottom; the last takes the pointer
  CanvasBox canvas;
  WidthClass width = WidthClass::kPhone;
  Palette palette = Palette::kLight;
  uint32_t accent = 0;  // 0: the palette's own link colour
};

struct Counters {
  int frames = 0, gl_calls = 0, sprites = 0;  // since the start; sprites: runs rasterized
  int atlas_bytes = 0;                        // now
};

inline constexpr float kNowhere_px = -1e6f;  // where the pointer is while it rests on no button

class Painter {
 public:
  virtual ~Painter() = default;
  // False when there is no WebGL 2: the page stays in flow.
  virtual bool is_able() const = 0;
  // Draws once. True when this drawing equals the one before.
  virtual bool paint(const Picture& picture) = 0;
  // Makes what painting `picture` will need, as far as there is time; false when `is_late` ended it.
  virtual bool prepare(const Picture& picture, const std::function<bool()>& is_late) = 0;
  // Where the pointer rests, in the page, from the next paint on.
  virtual void point(float x, float y) = 0;
  // The GL context went: every texture is gone, and comes back as it is needed once the context does.
  virtual void context_lost() = 0;
  virtual bool context_restored() = 0;
  virtual Counters counters() const = 0;
};

}  // namespace sheaf
