#include "draw/imgui_painter.h"

#include <GLES3/gl3.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "draw/imgui_setup.h"
#include "draw/shapes.h"

namespace sheaf {
namespace {

// Sprites carry premultiplied alpha.
void blend_premultiplied(const ImDrawList*, const ImDrawCmd*) { glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA); }

uint64_t hash_bytes(uint64_t hash, const void* data, size_t size) {
  const auto* bytes = static_cast<const unsigned char*>(data);
  for (size_t i = 0; i + 8 <= size; i += 8) {
    uint64_t word;
    __builtin_memcpy(&word, bytes + i, 8);
    hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
    hash ^= hash >> 29;
  }
  return hash;
}

uint64_t hash_of(const ImDrawData& data) {
  uint64_t hash = 14695981039346656037u;
  for (const ImDrawList* list : data.CmdLists)
    hash = hash_bytes(hash, list->VtxBuffer.Data, static_cast<size_t>(list->VtxBuffer.size_in_bytes()));
  const float frame[] = {data.DisplaySize.x, data.DisplaySize.y, data.FramebufferScale.x, data.FramebufferScale.x};
  return hash_bytes(hash, frame, sizeof frame);
}

int device(float value_px, float ratio) { return static_cast<int>(std::lround(value_px * ratio)); }

}  // namespace

ImGuiPainter::ImGuiPainter(Platform& platform) : platform_(platform), atlas_(platform) {
  set_up_imgui();
  window_ = open_gl_window();
  is_able_ = window_ != nullptr && make_renderer();
}

ImGuiPainter::~ImGuiPainter() = default;

void ImGuiPainter::context_lost() { atlas_.forget_textures(); }

bool ImGuiPainter::context_restored() {
  forget_renderer();
  return is_able_ = make_renderer();
}

Counters ImGuiPainter::counters() const { return {frames_, gl_calls_, atlas_.rasterized()}; }

void ImGuiPainter::point(const Pointer& pointer) {
  const float x = pointer.x - canvas_.x, y = pointer.y - canvas_.y;
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(x, y);
  io.AddMouseButtonEvent(0, pointer.is_down);
}

bool ImGuiPainter::paint(const Picture& picture) {
  picture_ = &picture;
  canvas_ = picture.canvas;
  pressed_ = nullptr;
  button_count_ = 0;
  const CanvasBox& canvas = picture.canvas;
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {canvas.width, canvas.height};
  io.DisplayFramebufferScale = {canvas.ratio, canvas.ratio};
  io.DeltaTime = 1 / 60.f;
  atlas_.begin_frame();
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  for (size_t i = 0; i < picture.layers.size(); ++i) {
    is_top_ = i + 1 == picture.layers.size();
    draw_layer(picture.layers[i], static_cast<int>(i));
  }
  ImGui::Render();
  ImDrawData& data = *ImGui::GetDrawData();
  glViewport(0, 0, device(canvas.width, canvas.ratio), device(canvas.height, canvas.ratio));
  glClearColor(0, 0, 0, 0);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(&data);
  for (const ImDrawList* list : data.CmdLists) gl_calls_ += list->CmdBuffer.Size;
  ++frames_;
  const uint64_t hash = hash_of(data);
  // ImGui takes in one change of a button a frame: a press and a release that came together need two.
  const bool is_all_heard = ImGui::GetCurrentContext()->InputEventsQueue.empty();
  return std::exchange(last_hash_, hash) == hash && is_all_heard;
}

void ImGuiPainter::draw_layer(const Layer& layer, int index) {
  const char name[] = {'l', static_cast<char>('0' + index), 0};
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({canvas_.width, canvas_.height});
  ImGui::Begin(name, nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing |
                   (is_top_ ? 0 : ImGuiWindowFlags_NoMouseInputs));
  if (is_top_) ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  list_ = ImGui::GetWindowDrawList();
  origin_x_ = layer.x - canvas_.x;
  origin_y_ = layer.y - canvas_.y;
  draw_shapes(*layer.view, *layer.box);
  list_->AddCallback(blend_premultiplied, nullptr);
  draw_texts(*layer.view, *layer.box);
  list_->AddCallback(ImDrawCallback_ResetRenderState, nullptr);
  ImGui::End();
}

// --- shapes: backgrounds, borders, buttons ---

bool ImGuiPainter::is_seen(const Box& box) const {
  const float top = origin_y_ + box.rect.y;
  return top < canvas_.height && top + box.rect.height > 0;
}

void ImGuiPainter::draw_shapes(const View& view, const Box& box) {
  if (!is_seen(box)) return;
  if (view.element == Element::kButton)
    draw_button(view, box);
  else if (!view.is_browser_painted)
    draw_shape(view, box);
  for (size_t i = 0; i < box.children.size(); ++i) draw_shapes(view.children[i], box.children[i]);
}

ImRectangle ImGuiPainter::rectangle(const Box& box) const {
  const float left = snapped(origin_x_ + box.rect.x), top = snapped(origin_y_ + box.rect.y);
  return {left, top, snapped(origin_x_ + box.rect.x + box.rect.width),
          snapped(origin_y_ + box.rect.y + box.rect.height)};
}

void ImGuiPainter::draw_shape(const View& view, const Box& box) {
  const Style style = style_of(view.style, picture_->width);
  draw_box(list_, rectangle(box), style, canvas_.ratio, [this](Colour token) { return rgb(token); });
}

void ImGuiPainter::draw_button(const View& view, const Box& box) {
  const ImRectangle place = rectangle(box);
  const ButtonLook look = button_look(style_of(view.style, picture_->width), view.is_checked.value_or(false));
  ImGui::SetCursorScreenPos({place.left, place.top});
  ImGui::PushID(button_count_++);
  ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, look.corner_px);
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, look.border_px);
  const ImU32 fill = opaque(rgb(look.fill));
  ImGui::PushStyleColor(ImGuiCol_Button, fill);
  ImGui::PushStyleColor(ImGuiCol_ButtonHovered, opaque(rgb(look.hovered)));
  ImGui::PushStyleColor(ImGuiCol_ButtonActive, opaque(rgb(look.hovered)));
  ImGui::PushStyleColor(ImGuiCol_Border, opaque(rgb(look.edge)));
  if (ImGui::Button("##", {place.right - place.left, place.bottom - place.top})) pressed_ = &view;
  ImGui::PopStyleColor(4);
  ImGui::PopStyleVar(2);
  ImGui::PopID();
}

// --- text ---

void ImGuiPainter::draw_texts(const View& view, const Box& box) {
  if (!is_seen(box)) return;
  if (!view.marker.empty()) draw_marker(view, box);
  if (box.style.arrange == Arrange::kText) draw_text(view, box);
  for (size_t i = 0; i < box.children.size(); ++i) draw_texts(view.children[i], box.children[i]);
}

void ImGuiPainter::draw_text(const View& view, const Box& box) {
  const Style style = style_of(view.style, picture_->width);
  const bool is_checked = view.element == Element::kButton && view.is_checked.value_or(false);
  const Colour base = view.element == Element::kButton ? button_look(style, is_checked).text : style.text;
  const float line_px = box.style.text.line_px, offset = baseline_offset(box.style.text);
  for (size_t i = 0; i < box.lines.size(); ++i) {
    const float top = origin_y_ + box.text_y_px + static_cast<float>(i) * line_px;
    if (top + line_px * 2 < 0 || top - line_px > canvas_.height) continue;
    const float baseline = snapped(top) + snapped(offset);
    const Line& line = box.lines[i];
    draw_highlights(view, box, line, baseline);
    for (const Run& run : line.runs) {
      const Span& span = view.spans[static_cast<size_t>(run.span)];
      const Colour token = span.href.empty() ? base : Colour::kLink;
      const std::string_view text =
          std::string_view(span.text).substr(static_cast<size_t>(run.begin), static_cast<size_t>(run.end - run.begin));
      const std::string_view lang =
          span.lang.empty() ? std::string_view(box.style.text.lang) : std::string_view(span.lang);
      draw_run({text, run.font, lang, rgb(token), canvas_.ratio}, origin_x_ + box.text_x_px + run.x_px,
               baseline - run.raise_px);
    }
    draw_line_marks(view, box, line, baseline, base);
  }
}

// Calls `draw` for each stretch of neighbouring runs that look the same, the spaces between them included.
template <typename Look, typename Draw>
void ImGuiPainter::for_stretches(const View& view, const Box& box, const Line& line, const Look& look,
                                 const Draw& draw) const {
  const auto span_of = [&](const Run& run) -> const Span& { return view.spans[static_cast<size_t>(run.span)]; };
  for (size_t first = 0, next = 0; first < line.runs.size(); first = next) {
    const auto kind = look(span_of(line.runs[first]));
    for (next = first + 1; next < line.runs.size() && look(span_of(line.runs[next])) == kind;) ++next;
    const Run &start = line.runs[first], &end = line.runs[next - 1];
    const float x = origin_x_ + box.text_x_px;
    draw(span_of(start), start.font, x + start.x_px, x + end.x_px + end.width_px);
  }
}

// What <mark> has behind its words: as high as its face, as CSS paints the background of inline text.
void ImGuiPainter::draw_highlights(const View& view, const Box& box, const Line& line, float baseline) {
  const auto is_marked = [](const Span& span) { return (span.marks & kHighlight) != 0; };
  for_stretches(view, box, line, is_marked, [&](const Span& span, const Font& font, float left, float right) {
    if (!is_marked(span)) return;
    const FaceMetrics face = platform_.face_metrics(font);
    list_->AddRectFilled({snapped(left), snapped(baseline - face.ascent_px)},
                         {snapped(right), snapped(baseline + face.descent_px)}, opaque(rgb(Colour::kMark)));
  });
}

// Underlines of links and lines through struck text.
void ImGuiPainter::draw_line_marks(const View& view, const Box& box, const Line& line, float baseline, Colour base) {
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

void ImGuiPainter::draw_rule(float left, float right, float top, Colour token) {
  const float y = snapped(top), thickness = std::max(1.f, std::floor(canvas_.ratio)) / canvas_.ratio;
  list_->AddRectFilled({snapped(left), y}, {snapped(right), y + thickness}, opaque(rgb(token)));
}

void ImGuiPainter::draw_run(const Ink& ink, float x_px, float baseline_px) {
  int slices = 1;
  for (int slice = 0; slice < slices; ++slice) {
    const Sprite sprite = atlas_.sprite(ink, slice);
    if (sprite.page >= 0) draw_sprite(sprite, x_px, baseline_px);
    slices = sprite.slices;
  }
}

void ImGuiPainter::draw_sprite(const Sprite& sprite, float x_px, float baseline_px) {
  const float unit = 1 / canvas_.ratio, texel = 1.f / Atlas::kPageSize;
  const int width = sprite.box.left + sprite.box.right, height = sprite.box.up + sprite.box.down;
  const float left = snapped(x_px) - static_cast<float>(sprite.box.left) * unit;
  const float top = snapped(baseline_px) - static_cast<float>(sprite.box.up) * unit;
  const float x = static_cast<float>(sprite.x), y = static_cast<float>(sprite.y), w = static_cast<float>(width),
              h = static_cast<float>(height);
  list_->AddImage(static_cast<ImTextureID>(atlas_.texture(sprite.page)), {left, top}, {left + w * unit, top + h * unit},
                  {x * texel, y * texel}, {(x + w) * texel, (y + h) * texel});
}

// At the start side of the item's first line, as the browser's own outside marker.
void ImGuiPainter::draw_marker(const View& view, const Box& box) {
  const Box* first = &box;
  while (!first->children.empty()) first = &first->children.front();
  const TextStyle& style = box.style.text;
  constexpr float kMarkerGap = 8;
  const float width = platform_.width_px(view.marker, style.font, style.lang);
  const float baseline = snapped(origin_y_ + first->text_y_px) + snapped(baseline_offset(style));
  draw_run({view.marker, style.font, style.lang, rgb(Colour::kText), canvas_.ratio},
           origin_x_ + box.rect.x + box.style.padding.start - width - kMarkerGap, baseline);
}

// CSS 2, 10.8.1: the face's rounded ascent and descent are centred in the line.
float ImGuiPainter::baseline_offset(const TextStyle& style) const {
  const FaceMetrics face = platform_.face_metrics(style.font);
  return (style.line_px - (face.ascent_px + face.descent_px)) / 2 + face.ascent_px;
}

float ImGuiPainter::snapped(float value_px) const { return std::round(value_px * canvas_.ratio) / canvas_.ratio; }

uint32_t ImGuiPainter::rgb(Colour token) const {
  if (token == Colour::kLink && picture_->accent != 0) return picture_->accent;
  return colour(picture_->palette, token);
}

}  // namespace sheaf
