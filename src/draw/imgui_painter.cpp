#include "draw/imgui_painter.h"

#include <GLES3/gl3.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>

#include <cmath>
#include <utility>

#include "draw/imgui_setup.h"
#include "draw/scrolled.h"
#include "draw/shapes.h"
#include "draw/text_painter.h"

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
  const float frame[] = {data.DisplaySize.x, data.DisplaySize.y, data.FramebufferScale.x};
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

Counters ImGuiPainter::counters() const { return {frames_, gl_calls_, atlas_.rasterized(), atlas_.bytes()}; }

void ImGuiPainter::point(float x, float y) { pointer_x_ = x, pointer_y_ = y; }

bool ImGuiPainter::paint(const Picture& picture) {
  picture_ = &picture;
  button_count_ = 0;
  const CanvasBox& canvas = picture.canvas;
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {canvas.width, canvas.height};
  io.DisplayFramebufferScale = {canvas.ratio, canvas.ratio};
  io.DeltaTime = 1 / 60.f;
  io.AddMousePosEvent(pointer_x_ - canvas.x, pointer_y_ - canvas.y);
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
  return std::exchange(last_hash_, hash) == hash;
}

bool ImGuiPainter::prepare(const Picture& picture, const std::function<bool()>& is_late) {
  for (const Layer& layer : picture.layers)
    if (!TextPainter(brush_for(picture, layer, nullptr), platform_, atlas_).rasterize(*layer.view, *layer.box, is_late))
      return false;
  return true;
}

Brush ImGuiPainter::brush_for(const Picture& picture, const Layer& layer, ImDrawList* list) const {
  const CanvasBox& canvas = picture.canvas;
  return {list, &picture, layer.x - canvas.x, layer.y - canvas.y, 0, canvas.width};
}

void ImGuiPainter::draw_layer(const Layer& layer, int index) {
  const CanvasBox& canvas = picture_->canvas;
  const char name[] = {'l', static_cast<char>('0' + index), 0};
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({canvas.width, canvas.height});
  ImGui::Begin(name, nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing |
                   (is_top_ ? 0 : ImGuiWindowFlags_NoMouseInputs));
  if (is_top_) ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->_FringeScale = 1 / canvas.ratio;  // smoothing over one device pixel, not one CSS px
  brush_ = brush_for(*picture_, layer, list);
  draw_shapes(*layer.view, *layer.box);
  list->AddCallback(blend_premultiplied, nullptr);
  TextPainter(brush_, platform_, atlas_).draw(*layer.view, *layer.box);
  list->AddCallback(ImDrawCallback_ResetRenderState, nullptr);
  ImGui::End();
}

// --- shapes: backgrounds, borders, buttons ---

void ImGuiPainter::draw_shapes(const View& view, const Box& box) {
  if (!brush_.is_seen(box)) return;
  if (view.element == Element::kButton)
    draw_button(view, box);
  else if (!view.is_browser_painted)
    draw_shape(view, box);
  const ScrolledInside inside(brush_, box);
  for (size_t i = 0; i < box.children.size(); ++i) draw_shapes(view.children[i], box.children[i]);
}

ImRectangle ImGuiPainter::rectangle(const Box& box) const {
  const float left = brush_.snapped(brush_.origin_x + box.rect.x), top = brush_.snapped(brush_.origin_y + box.rect.y);
  return {left, top, brush_.snapped(brush_.origin_x + box.rect.x + box.rect.width),
          brush_.snapped(brush_.origin_y + box.rect.y + box.rect.height)};
}

void ImGuiPainter::draw_shape(const View& view, const Box& box) {
  const Style style = style_of(view.style, brush_.picture->width);
  draw_box(brush_, rectangle(box), style, box.style.text.is_right_to_left);
}

void ImGuiPainter::draw_button(const View& view, const Box& box) {
  const ImRectangle place = rectangle(box);
  const ButtonLook look = button_look(style_of(view.style, brush_.picture->width), view.is_checked.value_or(false));
  ImGui::SetCursorScreenPos({place.left, place.top});
  ImGui::PushID(button_count_++);
  ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, look.corner_px);
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
  const ImU32 fill = brush_.ink(look.fill);
  ImGui::PushStyleColor(ImGuiCol_Button, fill);
  ImGui::PushStyleColor(ImGuiCol_ButtonHovered, brush_.ink(look.hovered));
  ImGui::Button("##", {place.right - place.left, place.bottom - place.top});
  ImGui::PopStyleColor(2);
  ImGui::PopStyleVar(2);
  ImGui::PopID();
  if (look.border_px > 0) draw_edge(brush_, place, look.edge, look.border_px, look.corner_px);
}

}  // namespace sheaf
