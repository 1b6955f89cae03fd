// Paints a screen: the page's column and, over it, a sheet. What is drawn lies exactly where the document layer's twins are.
// Buttons are real widgets: pressing one with the pointer is told through pressed().
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

struct Pointer {
  float x = -1, y = -1;  // in the page
  bool is_down = false;
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

class Painter {
 public:
  virtual ~Painter() = default;
  // False when there is no WebGL 2: the page stays in flow.
  virtual bool is_able() const = 0;
  // Draws once. True when this drawing equals the one before and no input waits to be taken in.
  virtual bool paint(const Picture& picture) = 0;
  // Makes what painting `picture` will need, as far as there is time; false when `is_late` ended it.
  virtual bool prepare(const Picture& picture, const std::function<bool()>& is_late) = 0;
  virtual void point(const Pointer& pointer) = 0;
  // The button pressed in the last paint, or nullptr.
  virtual const View* pressed() const = 0;
  // The GL context went: every texture is gone, and comes back as it is needed once the context does.
  virtual void context_lost() = 0;
  virtual bool context_restored() = 0;
  virtual Counters counters() const = 0;
};

}  // namespace sheaf
