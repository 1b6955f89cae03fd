// What the reader knows of reading without a connection. What keeps the files is the browser's side (web/offline/); here is
// what it says, and what the visitor wants of it.
#pragma once

#include <cstdint>

namespace sheaf {

enum class Keeping : uint8_t {
  kUnknown,  // not asked yet, or not ours to ask: in a frame
  kNothing,  // the browser refuses it, or has no room at all
  kPart,
  kRunning,  // more is being fetched
  kWhole,
  kFull  // no more room for the rest
};

struct Offline {
  Keeping keeping = Keeping::kUnknown;
  double kept_bytes = 0, all_bytes = 0;  // as they are sent; 0: not known
  bool is_cut_off = false;               // the site does not answer
  int update_articles = -1;  // new and changed ones of the version that waits; 0: not known how many; -1: none waits
  double update_bytes = 0;
  bool operator==(const Offline&) const = default;
};

// Told by the chip until it is dismissed: the visitor is never interrupted.
enum class OfflineNotice : uint8_t { kNone, kReady, kUpdate };

enum class OfflineDeed : uint8_t { kKeepAll, kPause, kUseUpdate };

inline bool is_anything_kept(const Offline& offline) { return offline.keeping >= Keeping::kPart; }

}  // namespace sheaf
