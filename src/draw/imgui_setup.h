// ImGui and the GL context it draws with: made once.
#pragma once

struct SDL_Window;

namespace sheaf {

// nullptr when the browser has no WebGL 2. SDL's document-wide listeners are cleared: the page hears its own events.
SDL_Window* open_gl_window();
void set_up_imgui();
bool make_renderer();  // ImGui's GL objects; again after a lost context
void forget_renderer();

}  // namespace sheaf
