#include "draw/imgui_setup.h"

#include <SDL.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>

namespace {

// Metrics without glyphs, for what ImGui measures on its own; it never draws a letter.
bool init_font(ImFontAtlas*, ImFontConfig*) { return true; }
bool has_glyph(ImFontAtlas*, ImFontConfig*, ImWchar) { return true; }
bool bake(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
  baked->Ascent = baked->Size * 0.8f;
  baked->Descent = -baked->Size * 0.2f;
  return true;
}
bool load_glyph(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*, ImWchar codepoint, ImFontGlyph* glyph,
                float* advance) {
  if (advance != nullptr) {
    *advance = baked->Size * 0.5f;
    return true;
  }
  glyph->Codepoint = codepoint;
  glyph->AdvanceX = baked->Size * 0.5f;
  return true;
}

}  // namespace

// Where ImGui looks for a font loader instead of its own, which would bring stb_truetype (IMGUI_ENABLE_FREETYPE).
const ImFontLoader* ImGuiFreeType::GetFontLoader() {
  static const ImFontLoader kLoader = [] {
    ImFontLoader loader;
    loader.Name = "metrics only";
    loader.FontSrcInit = init_font;
    loader.FontSrcContainsGlyph = has_glyph;
    loader.FontBakedInit = bake;
    loader.FontBakedLoadGlyph = load_glyph;
    return loader;
  }();
  return &kLoader;
}

namespace sheaf {
namespace {

void add_stub_font() {
  ImFontConfig config;
  config.SizePixels = 16;
  ImFontAtlas* fonts = ImGui::GetIO().Fonts;
  fonts->TexMaxWidth = fonts->TexMaxHeight = 512;
  fonts->AddFont(&config);
}

}  // namespace

SDL_Window* open_gl_window() {
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return nullptr;
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 8);  // pictures show through where nothing is drawn
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  SDL_Window* window = SDL_CreateWindow("", 0, 0, 16, 16, SDL_WINDOW_OPENGL);
  return window != nullptr && SDL_GL_CreateContext(window) != nullptr ? window : nullptr;
}

void set_up_imgui() {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
  add_stub_font();
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.WindowMinSize = {1, 1};
}

bool make_renderer() { return ImGui_ImplOpenGL3_Init("#version 300 es"); }
void forget_renderer() { ImGui_ImplOpenGL3_Shutdown(); }

}  // namespace sheaf
