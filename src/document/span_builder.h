// The text of one block as spans: white space collapsed as CSS would (or kept verbatim), neighbours of one style joined,
// nothing but text at both ends.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace sheaf {

// Where text or a block stands. Looked at during the call only.
struct TextContext {
  uint8_t marks = 0;
  bool keeps_lines = false;  // a new line is a hard break
  std::string_view href;
  std::string_view lang;        // of the text
  std::string_view block_lang;  // of the block that it is in or would open
  std::string_view block_dir;
};

bool is_blank(std::string_view text);

class SpanBuilder {
 public:
  // `lang` is the block's: spans name theirs only where it is another.
  void start(std::string_view lang, bool is_verbatim);
  bool is_empty() const { return spans_.empty(); }

  void text(std::string_view text, const TextContext& context);
  void hard_break(const TextContext& context);
  void image(Image image, const TextContext& context);
  // A break before what follows, if anything does.
  void break_line_before_next() { is_line_pending_ = !spans_.empty(); }

  std::vector<Span> take();

 private:
  Span& span_for(const TextContext& context);
  Span& add_span(const TextContext& context);
  void start_line(const TextContext& context);
  void append_flowing(std::string_view text, const TextContext& context);
  void append_space(const TextContext& context);
  void append_verbatim(std::string_view text);
  void trim_spaces();
  void trim_end();

  std::vector<Span> spans_;
  std::string lang_;
  bool is_verbatim_ = false;
  bool is_line_pending_ = false;
  size_t link_bytes_ = 0;  // of all the blocks that it built
};

}  // namespace sheaf
