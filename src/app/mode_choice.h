// Who paints the page: the one place that decides between overlay and flow. Every cause for flow stands by itself, and overlay
// is right when none is left. A change of mode waits while the reader selects, composes or types; only a canvas that is gone
// cannot wait.
#pragma once

#include <cstdint>

namespace sheaf {

enum class FlowCause : uint8_t {
  kChosen,          // the setting
  kForced,          // ?mode=flow, forced colours
  kNoCanvas,        // no WebGL, or its context is lost
  kUnsuitedPage,    // no width
  kLoading,         // nothing to read yet: drawing bars would only hold up what comes
  kForeignContent,  // a translator's or an extension's change of the text: for as long as the page stands
  kForeignLook,     // colours, faces or places that are not what was laid out; looked for anew with each view
  kSlowDrawing,     // a phone that cannot keep up: for the visit
};

class ModeChoice {
 public:
  void set(FlowCause cause, bool is_there);
  bool has(FlowCause cause) const { return (causes_ & bit(cause)) != 0; }

  // Shall the page be in overlay now? While held it stays what it is, and what it waits for is remembered.
  bool is_overlay_next(bool is_overlay);
  // The reader has begun or ended what must not be disturbed. True when something has waited and may be done now.
  bool hold(bool is_held);
  // Something must not be done while the page is held. True if so: hold(false) will say that it may be done.
  bool must_wait();

 private:
  static unsigned bit(FlowCause cause) { return 1u << static_cast<unsigned>(cause); }

  unsigned causes_ = 0;
  bool is_held_ = false, is_waiting_ = false;
};

}  // namespace sheaf
