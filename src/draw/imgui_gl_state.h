// Compiled before Dear ImGui's OpenGL backend (web/third_party.cmake). The backend asks for the state that it finds, to put it
// back: in a browser each such question waits for the GPU, 11 ms a redraw at a quarter of the CPU. Nothing else draws in this
// context, and every redraw sets what it needs, so any valid state does.
#pragma once

#include <GLES3/gl3.h>

inline void read_gl_state(GLenum name, GLint* values) {
  switch (name) {
    case GL_ACTIVE_TEXTURE: *values = GL_TEXTURE0; return;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA: *values = GL_FUNC_ADD; return;
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX: values[0] = values[1] = values[2] = values[3] = 0; return;
    case GL_CURRENT_PROGRAM:
    case GL_TEXTURE_BINDING_2D:
    case GL_SAMPLER_BINDING:
    case GL_ARRAY_BUFFER_BINDING:
    case GL_ELEMENT_ARRAY_BUFFER_BINDING:
    case GL_VERTEX_ARRAY_BINDING:
    case GL_PIXEL_UNPACK_BUFFER_BINDING:
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_DST_RGB:
    case GL_BLEND_SRC_ALPHA:
    case GL_BLEND_DST_ALPHA: *values = 0; return;
    default: glGetIntegerv(name, values);
  }
}
#define glGetIntegerv read_gl_state
