// Runs as sprites in GL textures of our own: rasterized once by the browser in their final colour, drawn untinted. At most
// kMostPages pages of 1024² (64 MiB); when all are full the page not used for longest is emptied.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "platform/platform.h"

namespace sheaf {

// A run's ink, or a slice of it where it is wider than a page.
struct Sprite {
  int page = -1;     // -1: nothing to draw
  int x = 0, y = 0;  // device pixels in the page
  InkBox box;        // of this slice; its left is negative where an earlier one holds the origin
  int slices = 1;    // of the whole run
};

class Atlas {
 public:
  static constexpr int kPageSize = 1024;
  static constexpr int kMostPages = 16;
  static constexpr uint32_t kNotKept = UINT32_MAX;  // last(): there was no room

  explicit Atlas(Platform& platform) : platform_(platform) {}

  // One slice of a run; made if it is not there yet. There is always a first one. Ink higher than a page is cut to it.
  Sprite sprite(const Ink& ink, int slice);
  // What sprite() answered last, to be had again without looking for it, for as long as generation() stays the same.
  uint32_t last() const { return last_; }
  const Sprite& known(uint32_t number);
  uint32_t generation() const { return generation_; }  // never 0
  unsigned texture(int page) const { return pages_[static_cast<size_t>(page)].texture; }
  void begin_frame() { ++frame_; }
  void forget_textures();  // the context is gone, and they with it
  int rasterized() const { return rasterized_; }
  int bytes() const { return static_cast<int>(pages_.size()) * kPageSize * kPageSize * 4; }

 private:
  struct Page {
    unsigned texture = 0;
    int pen_x = 0, pen_y = 0, shelf = 0;
    int last_used = 0;
  };
  bool place(int width, int height, Sprite& sprite);
  bool place_on(int page, int width, int height, Sprite& sprite);
  void empty_page(int page);

  Platform& platform_;
  std::vector<Page> pages_;
  std::unordered_map<std::string, uint32_t> numbers_;  // in sprites_
  std::vector<Sprite> sprites_;
  uint32_t last_ = 0, generation_ = 1;
  std::string key_;
  int frame_ = 0, rasterized_ = 0;
};

}  // namespace sheaf
