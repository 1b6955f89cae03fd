#include "draw/atlas.h"

#include <GLES3/gl3.h>

#include <algorithm>
#include <utility>

namespace sheaf {
namespace {

void write_key(const Ink& ink, int slice, std::string& key) {
  key.assign(ink.text);
  const uint32_t parts[] = {static_cast<uint32_t>(ink.font.size_px * 64), static_cast<uint32_t>(ink.ratio * 64),
                            ink.colour};
  key.push_back('\0');
  key.append(ink.lang);
  key.push_back('\0');
  key.push_back(static_cast<char>(static_cast<int>(ink.font.face) * 4 + (ink.font.is_italic ? 2 : 0) +
                                  (ink.is_right_to_left ? 1 : 0)));
  key.push_back(static_cast<char>(ink.font.weight / 100));
  key.push_back(static_cast<char>(slice));
  key.append(reinterpret_cast<const char*>(parts), sizeof parts);
}

unsigned make_texture() {
  GLuint texture = 0;
  glGenTextures(1, &texture);
  glBindTexture(GL_TEXTURE_2D, texture);
  glTexStorage2D(GL_TEXTURE_2D, 1, GL_RGBA8, Atlas::kPageSize, Atlas::kPageSize);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  return texture;
}

}  // namespace

Sprite Atlas::sprite(const Ink& ink, int slice) {
  write_key(ink, slice, key_);
  if (const auto found = numbers_.find(key_); found != numbers_.end()) return known(last_ = found->second);
  Sprite sprite;
  sprite.box = platform_.ink_box(ink);
  const int whole = sprite.box.left + sprite.box.right;
  sprite.slices = std::max(1, (whole + kPageSize - 1) / kPageSize);
  sprite.box.left -= slice * kPageSize;
  const int width = std::min(whole - slice * kPageSize, kPageSize);
  const int height = std::min(sprite.box.up + sprite.box.down, kPageSize);
  if (width > 0 && height > 0) {
    if (!place(width, height, sprite)) {  // not kept: the next frame may have room
      last_ = kNotKept;
      return sprite;
    }
    sprite.box.right = width - sprite.box.left;
    sprite.box.down = height - sprite.box.up;
    platform_.rasterize(ink, sprite.box, texture(sprite.page), sprite.x, sprite.y);
    ++rasterized_;
  }
  last_ = static_cast<uint32_t>(sprites_.size());
  numbers_.emplace(key_, last_);
  return sprites_.emplace_back(sprite);
}

const Sprite& Atlas::known(uint32_t number) {
  const Sprite& sprite = sprites_[number];
  if (sprite.page >= 0) pages_[static_cast<size_t>(sprite.page)].last_used = frame_;
  return sprite;
}

bool Atlas::place(int width, int height, Sprite& sprite) {
  for (int page = static_cast<int>(pages_.size()); page-- > 0;)
    if (place_on(page, width, height, sprite)) return true;
  if (static_cast<int>(pages_.size()) < kMostPages) {
    pages_.push_back({make_texture()});
    return place_on(static_cast<int>(pages_.size()) - 1, width, height, sprite);
  }
  const auto oldest = std::min_element(pages_.begin(), pages_.end(),
                                       [](const Page& a, const Page& b) { return a.last_used < b.last_used; });
  if (oldest->last_used == frame_) return false;  // one frame's text fills the whole atlas
  const int page = static_cast<int>(oldest - pages_.begin());
  empty_page(page);
  return place_on(page, width, height, sprite);
}

bool Atlas::place_on(int index, int width, int height, Sprite& sprite) {
  Page& page = pages_[static_cast<size_t>(index)];
  if (page.pen_x + width > kPageSize) {
    page.pen_y += page.shelf;
    page.pen_x = page.shelf = 0;
  }
  if (page.pen_y + height > kPageSize) return false;
  sprite.page = index;
  sprite.x = page.pen_x;
  sprite.y = page.pen_y;
  page.pen_x += width;
  page.shelf = std::max(page.shelf, height);
  page.last_used = frame_;
  return true;
}

void Atlas::empty_page(int page) {
  std::erase_if(numbers_, [&](const auto& entry) { return sprites_[entry.second].page == page; });
  std::vector<Sprite> kept;
  for (auto& [key, number] : numbers_) {
    kept.push_back(sprites_[number]);
    number = static_cast<uint32_t>(kept.size()) - 1;
  }
  sprites_ = std::move(kept);
  ++generation_;
  Page& emptied = pages_[static_cast<size_t>(page)];
  emptied.pen_x = emptied.pen_y = emptied.shelf = 0;
}

void Atlas::forget_textures() {
  pages_.clear();
  sprites_.clear();
  numbers_.clear();
  ++generation_;
}

}  // namespace sheaf
