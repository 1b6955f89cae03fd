// The frame: what happens becomes actions, update() makes the next state, views show it, and that is drawn and mirrored.
// App owns the state; the platform and the painter outlive it.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/dom_layer.h"
#include "app/frame_pace.h"
#include "app/mode_choice.h"
#include "app/page_properties.h"
#include "app/search_desk.h"
#include "app/stage.h"
#include "draw/painter.h"
#include "platform/platform.h"
#include "reader/update.h"

namespace sheaf {

class App {
 public:
  App(Platform& platform, Painter& painter);

  // From the platform:
  void start(const Environment& environment, const Viewport& viewport, bool is_flow_forced, std::string_view path,
             std::string_view hash, uint64_t random_seed, bool is_page_empty = false);
  // Before start(): as State has it.
  void set_site(std::string_view address, bool has_pages, bool is_embeddable);
  // Back and Forward return; a hash typed by hand is an entry of its own.
  void address_changed(std::string_view path, std::string_view hash, bool is_return);
  void environment_changed(const Environment& environment, const Viewport& viewport, bool is_flow_forced);
  void scrolled(float scroll_y);
  void box_scrolled(uint32_t node, float offset_px);  // sideways in itself, from its start
  void top_block_changed(std::string_view block);     // what stands at the top of the window; "": nothing with a name
  void left();                                        // the page is hidden or closed, perhaps for good
  void saved_elsewhere();                             // by another window of this site
  void copied(int number, bool is_done);              // what Platform::copy() was asked for, or the browser refused
  void pointed(float x, float y);                     // the pointer rests there in the page, or far from it
  void activated(uint32_t node);                      // a click on a twin, in both modes
  void followed(std::string_view address);            // a link of the site: "#/a/…"
  void typed(std::string_view text);                  // into the search field: all that stands there
  // True when it was meant for us; `is_command`: with Ctrl or the like.
  bool key(std::string_view key, bool is_command, bool is_in_field);
  void key_escape();
  void file_arrived(std::string path, std::string bytes);
  void file_failed(std::string path, int status);
  void offline_changed(const Offline& offline);
  void timer_rang(Timer timer);
  void go_on();                  // with what takes long
  void browser_boxes_changed();  // an element the browser lays out has another height
  void document_changed();       // by somebody else: a translator, an extension
  void look_over();              // something may look otherwise than it was laid out
  void held(bool is_held);       // the reader has begun or ended selecting, composing or typing
  void context_lost();
  void context_restored();
  void frame(float scroll_y);

  bool is_overlay() const { return is_overlay_; }
  const State& state() const { return state_; }
  int dom_operations() const { return dom_operations_; }

 private:
  // Of a long page, between two frames at a time: what stands can be read meanwhile.
  enum class Work : uint8_t { kNone, kLayout, kDocument };

  void dispatch(const Action& action);
  void note(const Action& action);  // changes nothing that is laid out
  bool stands_meanwhile() const;
  void tell();
  void press(const Action& action);
  void run(const Effect& effect);
  void show();  // view -> layout -> document layer
  void show_and_tell();
  void mirror();
  void tell_route();
  // app_search.cpp
  bool run_search(const Effect& effect);
  bool is_wanted_by_route(const std::string& path) const;
  void fetch(const std::string& path);
  void answer_search(const FindAnswer& find);
  void announce_answer();
  void build_index();
  void go_on_searching();
  void search_again();
  // app_places.cpp: places in text
  void keep_place();
  void go_on_reading(const RouteShown& route, bool has_place);
  void close_continued_when_scrolled_on();
  void mirror_beside();  // the contents and the chip
  void show_notice();
  void set_page_properties();
  bool take_browser_heights();  // true when one was not what layout took it for
  void follow_scrolling();      // of what scrolls sideways, once the document stands
  void apply();
  void apply_in_turn();
  void apply_for(double milliseconds);
  void lay_out_slice();
  void read_meanwhile();
  void leave_overlay_now();
  void stand();
  void find_flow_causes();
  void show_in_overlay(const Screen& before);
  void show_in_flow();
  void hold_place();
  void settle();  // draw until it stays the same
  void draw(const Picture& picture);
  void take_pace(double milliseconds);
  void prepare_ahead();
  void set_overlay(bool is_on);

  Platform& platform_;
  Painter& painter_;
  State state_;
  Screen screen_;
  DomLayer layer_;
  DomOperations operations_;
  Stage stage_;
  Viewport viewport_;
  CanvasBox canvas_;
  PageProperties properties_;
  ModeChoice mode_;
  FramePace pace_;
  SearchDesk desk_{platform_, [this](const std::string& path) { fetch(path); }};
  std::set<std::string> in_flight_;  // files
  std::optional<RouteShown> route_shown_;
  std::optional<float> ahead_y_;      // where scrolling leads: what is seen there is made meanwhile
  std::optional<float> continued_y_;  // where the page stood when the chip came
  std::string focus_;                 // the element that takes it once the view stands
  bool is_mark_wanted_ = false;       // likewise, to be seen
  std::string said_answer_;           // how much was found, as it was announced last
  uint64_t random_ = 0;               // the state of SplitMix64
  int draws_left_ = 0;
  int dom_operations_ = 0;
  bool is_index_grown_ = false;  // there may be more to be found
  bool is_prerendered_ = false;  // the packer's own page of this route still stands
  bool is_scrolled_ = false;     // the next frame is drawn because the page was scrolled
  bool is_unseen_ = false;       // the present layout was not yet looked over
  bool is_flow_forced_ = false;
  bool is_too_large_ = false;  // the window, for a canvas
  bool is_overlay_ = false;    // the canvas is what people see
  bool is_laid_out_ = false;   // stage_ belongs to screen_
  Work work_ = Work::kNone;    // that is done in slices
  bool has_context_ = true;
};

}  // namespace sheaf
