#include "draw/imgui_setup.h"

#include <SDL.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>

namespace sheaf {
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

void add_stub_font() {
  static ImFontLoader loader;
  loader.Name = "metrics only";
  loader.FontSrcInit = init_font;
  loader.FontSrcContainsGlyph = has_glyph;
  loader.FontBakedInit = bake;
  loader.FontBakedLoadGlyph = load_glyph;
  ImFontConfig config;
  config.FontLoader = &loader;
  config.SizePixels = 16;
  ImFontAtlas* fonts = ImGui::GetIO().Fonts;
  fonts->TexMaxWidth = fonts->TexMaxHeight = 512;
  fonts->AddFont(&config);
}

// SDL2 listens on document and window on its own; what it hears there is the page's.
void clear_sdl_listeners() {
  emscripten_set_mouseup_callback(EMSCRIPTEN_EVENT_TARGET_DOCUMENT, nullptr, 0, nullptr);
  emscripten_set_focus_callback(EMSCRIPTEN_EVENT_TARGET_WINDOW, nullptr, 0, nullptr);
  emscripten_set_blur_callback(EMSCRIPTEN_EVENT_TARGET_WINDOW, nullptr, 0, nullptr);
  emscripten_set_resize_callback(EMSCRIPTEN_EVENT_TARGET_WINDOW, nullptr, 0, nullptr);
  emscripten_set_visibilitychange_callback(nullptr, 0, nullptr);
  emscripten_set_beforeunload_callback(nullptr, nullptr);
}

}  // namespace

SDL_Window* open_gl_window() {
  SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#canvas");
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return nullptr;
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 8);  // pictures show through where nothing is drawn
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  SDL_Window* window = SDL_CreateWindow("", 0, 0, 16, 16, SDL_WINDOW_OPENGL);
  const bool has_context = window != nullptr && SDL_GL_CreateContext(window) != nullptr;
  clear_sdl_listeners();
  return has_context ? window : nullptr;
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
