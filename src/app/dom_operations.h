// What the document layer asks of the browser, as bytes: a flat list of operations that web/dom.js applies in one go. Only
// elements, attributes and text can be said; there is no way to say HTML. Little-endian; a string is u32 length and UTF-8.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace sheaf {

// The roots in shell.html, known to both sides; other nodes get numbers from kFirstNode on, never used twice.
inline constexpr uint32_t kRootNode = 0;  // <html>: attributes and custom properties only
inline constexpr uint32_t kBarNode = 1, kDocumentNode = 2, kSheetNode = 3, kNoticeNode = 4;
inline constexpr uint32_t kContentsNode = 5, kChipNode = 6, kFirstNode = 16;

class DomOperations {
 public:
  void create(uint32_t node, std::string_view tag);
  // Puts a node (new or standing elsewhere) into `parent` before `before`, or last when that is 0.
  void place(uint32_t node, uint32_t parent, uint32_t before);
  void remove(uint32_t node);
  void attribute(uint32_t node, std::string_view name, std::string_view value);
  void drop_attribute(uint32_t node, std::string_view name);
  // A property of the element's own style, through CSSOM; "" takes it away. Custom properties too.
  void style(uint32_t node, std::string_view property, std::string_view value);
  // Empties a leaf and starts its content, which goes on until end_content().
  void begin_content(uint32_t node);
  void open(std::string_view tag);
  void content_attribute(std::string_view name, std::string_view value);  // of the element opened last
  void close();
  void text(std::string_view text);      // as it stands
  void fragment(std::string_view text);  // one line's part: kept on one line in overlay
  void line_end();                       // <wbr>
  void hard_end();                       // <br>
  void end_content();

  bool is_empty() const { return bytes_.empty(); }
  std::span<const uint8_t> bytes() const { return bytes_; }
  int count() const { return count_; }  // since bytes were dropped last
  void drop(size_t bytes);              // that are done

 private:
  void code(uint8_t code);
  void number(uint32_t value);
  void string(std::string_view value);

  std::vector<uint8_t> bytes_;
  int count_ = 0;
};

}  // namespace sheaf
