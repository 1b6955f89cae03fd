// The painter on Dear ImGui, in an SDL2 window's WebGL 2 context. Text never goes through ImGui's fonts: a stub loader gives
// it metrics, and every run is a sprite. Buttons are ImGui's own, drawn in the theme's colours.
#pragma once

#include "draw/atlas.h"
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
  void point(const Pointer& pointer) override;
  const View* pressed() const override { return pressed_; }
  void context_lost() override;
  bool context_restored() override;
  Counters counters() const override;

 private:
  void draw_layer(const Layer& layer, int index);
  bool is_seen(const Box& box) const;
  void draw_shapes(const View& view, const Box& box);
  void draw_shape(const View& view, const Box& box);
  void draw_button(const View& view, const Box& box);
  void draw_texts(const View& view, const Box& box);
  void draw_text(const View& view, const Box& box);
  template <typename Look, typename Draw>
  void for_stretches(const View& view, const Box& box, const Line& line, const Look& look, const Draw& draw) const;
  void draw_highlights(const View& view, const Box& box, const Line& line, float baseline_px);
  void draw_line_marks(const View& view, const Box& box, const Line& line, float baseline_px, Colour base);
  void draw_rule(float left_px, float right_px, float top_px, Colour token);
  void draw_run(const Ink& ink, float x_px, float baseline_px);
  void draw_sprite(const Sprite& sprite, float x_px, float baseline_px);
  void draw_marker(const View& view, const Box& box);
  float baseline_offset(const TextStyle& style) const;
  ImRectangle rectangle(const Box& box) const;
  uint32_t rgb(Colour token) const;
  float snapped(float value_px) const;

  Platform& platform_;
  Atlas atlas_;
  SDL_Window* window_ = nullptr;
  // Of the paint under way:
  const Picture* picture_ = nullptr;
  ImDrawList* list_ = nullptr;
  CanvasBox canvas_;                   // stays for pointers that come between paints
  float origin_x_ = 0, origin_y_ = 0;  // the layer's top start corner on the canvas, CSS px
  int button_count_ = 0;               // numbers the widgets: they keep their place from paint to paint
  bool is_top_ = false;

  const View* pressed_ = nullptr;
  uint64_t last_hash_ = 0;
  int frames_ = 0, gl_calls_ = 0;
  bool is_able_ = false;
};

}  // namespace sheaf
