# SDL2 for the window and the GL context only. Its own CMake probes for minutes; on the web include/SDL_config_emscripten.h
# already says everything, so the files that this subset needs are named here. Its video driver is ours.
sheaf_source(sdl2)
set(sdl ${SHEAF_SDL2_DIR}/src)
file(GLOB sdl_sources
  ${sdl}/*.c ${sdl}/atomic/*.c ${sdl}/cpuinfo/*.c ${sdl}/dynapi/*.c ${sdl}/events/*.c ${sdl}/file/*.c ${sdl}/stdlib/*.c
  ${sdl}/thread/SDL_thread.c ${sdl}/thread/generic/*.c ${sdl}/timer/*.c ${sdl}/timer/unix/*.c
  ${sdl}/video/*.c ${sdl}/video/yuv2rgb/*.c
  ${sdl}/loadso/dlopen/*.c ${sdl}/filesystem/dummy/*.c ${sdl}/misc/*.c ${sdl}/misc/dummy/*.c
  ${sdl}/locale/*.c ${sdl}/locale/dummy/*.c ${sdl}/main/dummy/*.c
  ${sdl}/joystick/SDL_joystick.c ${sdl}/joystick/SDL_gamecontroller.c ${sdl}/joystick/controller_type.c
  ${sdl}/joystick/emscripten/*.c ${sdl}/joystick/dummy/*.c ${sdl}/power/SDL_power.c ${sdl}/render/SDL_render.c
  ${sdl}/audio/SDL_audio.c ${sdl}/sensor/SDL_sensor.c ${sdl}/sensor/dummy/*.c ${sdl}/haptic/SDL_haptic.c ${sdl}/haptic/dummy/*.c)
sheaf_third_party(sdl2 ${sdl_sources} ${PROJECT_SOURCE_DIR}/web/sdl2_video.c)
target_include_directories(sdl2 SYSTEM PUBLIC ${SHEAF_SDL2_DIR}/include)
target_include_directories(sdl2 PRIVATE ${sdl})
target_compile_definitions(sdl2 PUBLIC SDL_LEAN_AND_MEAN=1 SDL_AUDIO_DISABLED=1 SDL_JOYSTICK_DISABLED=1
  SDL_HAPTIC_DISABLED=1 SDL_SENSOR_DISABLED=1 SDL_RENDER_DISABLED=1 SDL_POWER_DISABLED=1 SDL_HIDAPI_DISABLED=1)
