#include "draw/text_painter.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "draw/scrolled.h"
#include "draw/shapes.h"

namespace sheaf {
namespace {

Colour text_colour(const View& view, WidthClass width) {
  const Style style = style_of(view.style, width);
  return view.element == Element::kButton ? button_look(style, view.is_checked.value_or(false)).text : style.text;
}

}  // namespace

void TextPainter::draw(const View& view, const Box& box) {
  draw_tree(view, box);
  flush();
}

void TextPainter::draw_tree(const View& view, const Box& box) {
  if (!brush_.is_seen(box)) return;
  if (!view.marker.empty()) draw_marker(view, box);
  if (box.style.is_scrolling) flush();
  {
    const ScrolledInside inside(brush_, box);
    if (box.style.arrange == Arrange::kText) draw_text(view, box);
    for (size_t i = 0; i < box.children.size(); ++i) draw_tree(view.children[i], box.children[i]);
    if (box.style.is_scrolling) flush();  // cut to the box
  }
  if (box.overflows()) draw_fades(brush_, box, style_of(view.style, brush_.picture->width));
}

bool TextPainter::rasterize(const View& view, const Box& box, const std::function<bool()>& is_late) {
  if (!brush_.is_seen(box)) return true;
  if (!view.marker.empty()) draw_marker(view, box);
  const ScrolledInside inside(brush_, box);
  if (box.style.arrange == Arrange::kText && !rasterize_text(view, box, is_late)) return false;
  for (size_t i = 0; i < box.children.size(); ++i)
    if (!rasterize(view.children[i], box.children[i], is_late)) return false;
  return true;
}

// Calls `draw` for each line on the canvas, until it says no.
template <typename Draw>
bool TextPainter::for_seen_lines(const Box& box, const Draw& draw) const {
  const float line_px = box.style.text.line_px, offset = baseline_offset(box.style.text);
  for (size_t i = 0; i < box.lines.size(); ++i) {
    const float top = brush_.origin_y + box.text_y_px + static_cast<float>(i) * line_px;
    if (top + line_px * 2 < 0 || top - line_px > brush_.canvas().height) continue;
    if (!draw(box.lines[i], brush_.snapped(top) + brush_.snapped(offset))) return false;
  }
  return true;
}

void TextPainter::draw_text(const View& view, const Box& box) {
  const Colour base = text_colour(view, brush_.picture->width);
  for_seen_lines(box, [&](const Line& line, float baseline) {
    draw_highlights(view, box, line, baseline);
    draw_runs(view, box, line, baseline, base);
    draw_line_marks(view, box, line, baseline, base);
    return true;
  });
}

bool TextPainter::rasterize_text(const View& view, const Box& box, const std::function<bool()>& is_late) {
  const Colour base = text_colour(view, brush_.picture->width);
  return for_seen_lines(box, [&](const Line& line, float baseline) {
    if (is_late()) return false;
    draw_runs(view, box, line, baseline, base);
    return true;
  });
}

void TextPainter::draw_runs(const View& view, const Box& box, const Line& line, float baseline, Colour base) {
  const float left = brush_.origin_x + box.text_x_px, overhang = box.style.text.line_px;  // of ink, over its width
  for (const Run& run : line.runs) {
    if (!brush_.is_seen(left + run.x_px - overhang, run.width_px + 2 * overhang)) continue;
    const Span& span = view.spans[static_cast<size_t>(run.span)];
    draw_text_run(run, span, box.style.text, span.href.empty() ? base : Colour::kLink, left, baseline);
  }
}

// Calls `draw` for each stretch of neighbouring runs that look the same, the spaces between them included.
template <typename Look, typename Draw>
void TextPainter::for_stretches(const View& view, const Box& box, const Line& line, const Look& look,
                                const Draw& draw) const {
  const auto span_of = [&](const Run& run) -> const Span& { return view.spans[static_cast<size_t>(run.span)]; };
  for (size_t first = 0, next = 0; first < line.runs.size(); first = next) {
    const auto kind = look(span_of(line.runs[first]));
    for (next = first + 1; next < line.runs.size() && look(span_of(line.runs[next])) == kind;) ++next;
    const Run &start = line.runs[first], &end = line.runs[next - 1];
    const float x = brush_.origin_x + box.text_x_px;
    draw(span_of(start), start.font, x + start.x_px, x + end.x_px + end.width_px);
  }
}

// What <mark> has behind its words: as high as its face, as CSS paints the background of inline text.
void TextPainter::draw_highlights(const View& view, const Box& box, const Line& line, float baseline) {
  const auto is_marked = [](const Span& span) { return (span.marks & kHighlight) != 0; };
  // Marks with words between them that are not marked, were it only a space, are two.
  const auto first_marked = [&](const Span& span) -> const Span* {
    const Span* first = is_marked(span) ? &span : nullptr;
    while (first != nullptr && first != view.spans.data() && is_marked(first[-1])) --first;
    return first;
  };
  for_stretches(view, box, line, first_marked, [&](const Span& span, const Font& font, float left, float right) {
    if (!is_marked(span)) return;
    const FaceMetrics face = platform_.face_metrics(font);
    brush_.list->AddRectFilled({brush_.snapped(left), brush_.snapped(baseline - face.ascent_px)},
                               {brush_.snapped(right), brush_.snapped(baseline + face.descent_px)},
                               brush_.ink(Colour::kMark));
  });
}

// Underlines of links and lines through struck text.
void TextPainter::draw_line_marks(const View& view, const Box& box, const Line& line, float baseline, Colour base) {
  constexpr float kUnderlineOffset = 3;
  const auto href = [](const Span& span) { return std::string_view(span.href); };
  for_stretches(view, box, line, href, [&](const Span& span, const Font&, float left, float right) {
    if (!span.href.empty()) draw_rule(left, right, baseline + kUnderlineOffset, Colour::kLink);
  });
  const auto strike = [](const Span& span) { return std::pair((span.marks & kStrike) != 0, span.href.empty()); };
  for_stretches(view, box, line, strike, [&](const Span& span, const Font& font, float left, float right) {
    if (span.marks & kStrike)
      draw_rule(left, right, baseline - font.size_px * 0.3f, span.href.empty() ? base : Colour::kLink);
  });
}

void TextPainter::draw_rule(float left, float right, float top, Colour token) {
  const float y = brush_.snapped(top),
              thickness = std::max(1.f, std::floor(brush_.canvas().ratio)) / brush_.canvas().ratio;
  brush_.list->AddRectFilled({brush_.snapped(left), y}, {brush_.snapped(right), y + thickness}, brush_.ink(token));
}

void TextPainter::draw_text_run(const Run& run, const Span& span, const TextStyle& style, Colour token, float left_px,
                                float baseline_px) {
  const float x_px = left_px + run.x_px, y_px = baseline_px - run.raise_px;
  if (run.sprite_generation == atlas_.generation()) return draw_sprite(atlas_.known(run.sprite), x_px, y_px);
  const std::string_view text =
      std::string_view(span.text).substr(static_cast<size_t>(run.begin), static_cast<size_t>(run.end - run.begin));
  const Ink ink{shaped_text(text, run.shape, shaped_),
                run.font,
                span.lang.empty() ? std::string_view(style.lang) : std::string_view(span.lang),
                brush_.rgb(token),
                brush_.canvas().ratio,
                (run.shape & kRightToLeft) != 0};
  if (draw_run(ink, x_px, y_px) > 1 || atlas_.last() == Atlas::kNotKept) return;
  run.sprite = atlas_.last();
  run.sprite_generation = atlas_.generation();
}

int TextPainter::draw_run(const Ink& ink, float x_px, float baseline_px) {
  int slices = 1;
  for (int slice = 0; slice < slices; ++slice) {
    const Sprite sprite = atlas_.sprite(ink, slice);
    draw_sprite(sprite, x_px, baseline_px);
    slices = sprite.slices;
  }
  return slices;
}

void TextPainter::draw_sprite(const Sprite& sprite, float x_px, float baseline_px) {
  if (sprite.page < 0 || brush_.list == nullptr) return;
  const float unit = 1 / brush_.canvas().ratio, texel = 1.f / Atlas::kPageSize;
  const int width = sprite.box.left + sprite.box.right, height = sprite.box.up + sprite.box.down;
  const float left = brush_.snapped(x_px) - static_cast<float>(sprite.box.left) * unit;
  const float top = brush_.snapped(baseline_px) - static_cast<float>(sprite.box.up) * unit;
  const float x = static_cast<float>(sprite.x), y = static_cast<float>(sprite.y), w = static_cast<float>(width),
              h = static_cast<float>(height);
  const size_t page = static_cast<size_t>(sprite.page);
  if (quads_.size() <= page) quads_.resize(page + 1);
  quads_[page].push_back(
      {{left, top}, {left + w * unit, top + h * unit}, {x * texel, y * texel}, {(x + w) * texel, (y + h) * texel}});
}

void TextPainter::flush() {
  constexpr size_t kMost = 4096;  // of 16-bit indices
  for (size_t page = 0; page < quads_.size(); ++page) {
    std::vector<Quad>& quads = quads_[page];
    if (quads.empty()) continue;
    brush_.list->PushTexture(static_cast<ImTextureID>(atlas_.texture(static_cast<int>(page))));
    for (size_t i = 0; i < quads.size(); ++i) {
      const int count = static_cast<int>(std::min(kMost, quads.size() - i));
      if (i % kMost == 0) brush_.list->PrimReserve(count * 6, count * 4);
      brush_.list->PrimRectUV(quads[i].from, quads[i].to, quads[i].texture_from, quads[i].texture_to, IM_COL32_WHITE);
    }
    brush_.list->PopTexture();
    quads.clear();
  }
}

// At the start side of the item's first line, as the browser's own outside marker.
void TextPainter::draw_marker(const View& view, const Box& box) {
  const Box* first = &box;
  while (!first->children.empty()) first = &first->children.front();
  const TextStyle& style = box.style.text;
  const float gap = platform_.width_px(" ", style.font, style.lang);  // as browsers set "1. " and "• "
  const std::vector<Span> spans(1, Span{.text = view.marker});
  const Line line = break_lines(spans, style, kEndless_px, platform_).front();
  const float baseline = brush_.snapped(brush_.origin_y + first->text_y_px) + brush_.snapped(baseline_offset(style));
  const float left = box.rect.x + (style.is_right_to_left ? box.rect.width - box.style.padding.start + gap
                                                          : box.style.padding.start - gap - line.width_px);
  for (const Run& run : line.runs)
    draw_text_run(run, spans.front(), style, Colour::kText, brush_.origin_x + left, baseline);
}

// CSS 2, 10.8.1: the face's rounded ascent and descent are centred in the line.
float TextPainter::baseline_offset(const TextStyle& style) const {
  const FaceMetrics face = platform_.face_metrics(style.font);
  return (style.line_px - (face.ascent_px + face.descent_px)) / 2 + face.ascent_px;
}

}  // namespace sheaf
