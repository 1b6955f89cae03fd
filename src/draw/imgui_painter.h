// The painter on Dear ImGui, in an SDL2 window's WebGL 2 context. Text never goes through ImGui's fonts: a stub loader gives
// it metrics, and every run is a sprite. Buttons are ImGui's own, drawn in the theme's colours.
#pragma once

#include "draw/atlas.h"
#include "draw/brush.h"
#include "draw/painter.h"
#include "draw/shapes.h"

struct SDL_Window;

namespace sheaf {

class ImGuiPainter final : public Painter {
 public:
  explicit ImGuiPainter(Platform& platform);
  ~ImGuiPainter() override;

  bool is_able() const override { return is_able_; }
  bool paint(const Picture& picture) override;
  bool prepare(const Picture& picture, const std::function<bool()>& is_late) override;
  void point(float x, float y) override;
  void context_lost() override;
  bool context_restored() override;
  Counters counters() const override;

 private:
  Brush brush_for(const Picture& picture, const Layer& layer, ImDrawList* list) const;
  void draw_layer(const Layer& layer, int index);
  void draw_shapes(const View& view, const Box& box);
  void draw_shape(const View& view, const Box& box);
  void draw_button(const View& view, const Box& box);
  ImRectangle rectangle(const Box& box) const;

  Platform& platform_;
  Atlas atlas_;
  SDL_Window* window_ = nullptr;
  // Of the paint under way:
  const Picture* picture_ = nullptr;
  Brush brush_;           // of the layer under way
  int button_count_ = 0;  // numbers the widgets: they keep their place from paint to paint
  bool is_top_ = false;

  float pointer_x_ = kNowhere_px, pointer_y_ = kNowhere_px;  // in the page
  uint64_t last_hash_ = 0;
  int frames_ = 0, gl_calls_ = 0;
  bool is_able_ = false;
};

}  // namespace sheaf
