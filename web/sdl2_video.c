// SDL2's video driver for the page: one display, one window, the WebGL 2 context of #canvas. SDL's own for Emscripten
// also hears every event of the page, to keep it from the browser, sizes the canvas, names the document and brings every
// function of GL: all of it the page's own business here, and 18 kB to download.
#include <emscripten/html5.h>

#include "SDL_internal.h"
#include "video/SDL_sysvideo.h"

static int init_video(_THIS) {
  SDL_DisplayMode mode = {SDL_PIXELFORMAT_RGB888, 1, 1, 0, NULL};  // asked for, never used: the page says what is shown
  return SDL_AddBasicVideoDisplay(&mode) < 0 ? -1 : 0;
}

static void quit_video(_THIS) {}

static int set_mode(_THIS, SDL_VideoDisplay* display, SDL_DisplayMode* mode) { return 0; }

static int load_gl(_THIS, const char* path) { return 0; }

static SDL_GLContext create_context(_THIS, SDL_Window* window) {
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.alpha = _this->gl_config.alpha_size > 0;
  attributes.depth = _this->gl_config.depth_size > 0;
  attributes.stencil = _this->gl_config.stencil_size > 0;
  attributes.antialias = _this->gl_config.multisamplesamples > 1;
  attributes.majorVersion = 2;
  const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_create_context("#canvas", &attributes);
  if (context <= 0) return NULL;
  emscripten_webgl_make_context_current(context);
  return (SDL_GLContext)context;
}

static int make_current(_THIS, SDL_Window* window, SDL_GLContext context) {
  return emscripten_webgl_make_context_current((EMSCRIPTEN_WEBGL_CONTEXT_HANDLE)context);
}

static int swap_window(_THIS, SDL_Window* window) { return 0; }  // the browser does, after each animation frame

static void delete_context(_THIS, SDL_GLContext context) {
  emscripten_webgl_destroy_context((EMSCRIPTEN_WEBGL_CONTEXT_HANDLE)context);
}

static void free_device(_THIS) { SDL_free(_this); }

static SDL_VideoDevice* create_device(void) {
  SDL_VideoDevice* device = (SDL_VideoDevice*)SDL_calloc(1, sizeof *device);
  if (device == NULL) return NULL;
  device->VideoInit = init_video;
  device->VideoQuit = quit_video;
  device->SetDisplayMode = set_mode;
  device->GL_LoadLibrary = load_gl;
  device->GL_CreateContext = create_context;
  device->GL_MakeCurrent = make_current;
  device->GL_SwapWindow = swap_window;
  device->GL_DeleteContext = delete_context;
  device->free = free_device;
  return device;
}

// By this name SDL_video.c finds the driver of the configuration for Emscripten.
VideoBootStrap Emscripten_bootstrap = {"page", "SDL's window in a page", create_device};
