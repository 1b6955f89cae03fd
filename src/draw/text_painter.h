// The words of one layer: runs as sprites, and what is drawn with them: marks behind, underlines, lines through, list markers.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "draw/atlas.h"
#include "draw/brush.h"
#include "platform/platform.h"

namespace sheaf {

class TextPainter {
 public:
  TextPainter(const Brush& brush, Platform& platform, Atlas& atlas)
      : brush_(brush), platform_(platform), atlas_(atlas) {}
  void draw(const View& view, const Box& box);
  // Makes the sprites that draw() will need, and draws nothing: the brush needs no list. False when `is_late` ended it.
  bool rasterize(const View& view, const Box& box, const std::function<bool()>& is_late);

 private:
  struct Quad {
    ImVec2 from, to, texture_from, texture_to;
  };
  void draw_tree(const View& view, const Box& box);
  void flush();  // what was gathered by page: each change of texture is a draw call
  void draw_text(const View& view, const Box& box);
  bool rasterize_text(const View& view, const Box& box, const std::function<bool()>& is_late);
  template <typename Draw>
  bool for_seen_lines(const Box& box, const Draw& draw) const;
  void draw_runs(const View& view, const Box& box, const Line& line, float baseline_px, Colour base);
  template <typename Look, typename Draw>
  void for_stretches(const View& view, const Box& box, const Line& line, const Look& look, const Draw& draw) const;
  void draw_highlights(const View& view, const Box& box, const Line& line, float baseline_px);
  void draw_line_marks(const View& view, const Box& box, const Line& line, float baseline_px, Colour base);
  void draw_rule(float left_px, float right_px, float top_px, Colour token);
  void draw_text_run(const Run& run, const Span& span, const TextStyle& style, Colour token, float left_px,
                     float baseline_px);
  int draw_run(const Ink& ink, float x_px, float baseline_px);
  void draw_sprite(const Sprite& sprite, float x_px, float baseline_px);
  void draw_marker(const View& view, const Box& box);
  float baseline_offset(const TextStyle& style) const;

  Brush brush_;  // its own: it moves inside what scrolls
  Platform& platform_;
  Atlas& atlas_;
  std::vector<std::vector<Quad>> quads_;  // by page of the atlas
  std::string shaped_;                    // room for one run's text
};

}  // namespace sheaf
