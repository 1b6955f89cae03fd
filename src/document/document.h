// An article's body: a tree of blocks whose leaves hold spans of styled text. It holds only what Sheaf HTML can say
// (document/sheaf_html.h), so no Document, wherever it came from, can carry a script, a style or a frame.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sheaf {

// Nesting beyond this is flattened: inner blocks become siblings, no text is lost.
inline constexpr int kMaxNesting = 64;

enum Mark : uint8_t {
  kEm = 1 << 0,
  kStrong = 1 << 1,
  kCode = 1 << 2,
  kStrike = 1 << 3,
  kSub = 1 << 4,
  kSup = 1 << 5,
  kHighlight = 1 << 6,
};

// A local path below the site's root (`images/…`), or an http(s) address that is never loaded by the reader.
struct Image {
  std::string source;
  std::string alt;
  int width_px = 0;  // 0: unknown
  int height_px = 0;

  bool operator==(const Image&) const = default;
};

// Text of one style. In a code block '\n' is a new line; elsewhere it is a hard break (<br>), and other white space is
// single spaces. A span with an image has no text of its own: `image.alt` stands for it.
struct Span {
  std::string text;
  uint8_t marks = 0;
  std::string
      href;  // "": no link. Internal: "#/a/<id>", "#/a/<id>~<block>", "#/c/<id>"; else http, https, mailto or tel
  std::string lang;  // "": as the block
  Image image;       // source "": none

  bool is_image() const { return !image.source.empty(); }
  bool operator==(const Span&) const = default;
};

enum class BlockKind : uint8_t {
  kParagraph,  // spans
  kHeading,    // spans; level 2 to 6
  kList,       // children: items; is_ordered, start
  kListItem,   // children: blocks
  kQuote,      // children: blocks
  kCode,       // spans: one, its text verbatim
  kTable,      // children: rows
  kTableRow,   // children: cells
  kTableCell,  // spans; is_header
  kFigure,     // image; spans: the caption
  kRule,       // nothing
};

struct Block {
  BlockKind kind = BlockKind::kParagraph;
  int level = 0;
  int start = 1;
  bool is_ordered = false;
  bool is_header = false;
  std::string id;      // hash of the text, given by assign_block_ids; "" before
  std::string anchor;  // the source's own fragment name, for importers that resolve links; never written out
  std::string lang;    // "": as the article
  std::string dir;     // "", "ltr", "rtl"
  Image image;
  std::vector<Span> spans;
  std::vector<Block> children;

  bool operator==(const Block&) const = default;
};

struct Document {
  std::vector<Block> blocks;

  bool operator==(const Document&) const = default;
};

// The text a reader sees, hard breaks as '\n', blocks parted by '\n', images by their alt text.
std::string plain_text(const Document& document);
std::string plain_text(const Block& block);

// Gives every block that is not a row or cell an id: eight characters of [a-z2-7] hashed from its kind and text (FNV-1a),
// so that it stays when other blocks come or go. The second block of equal text gets "-2" appended, and so on.
void assign_block_ids(Document& document);

// Words as a reader counts them: runs of letters or digits; in scripts without spaces every two characters count as one.
int count_words(const Document& document);

// The first `max_words` words of the text, whole words, with "…" appended when something was left out.
std::string first_words(std::string_view text, int max_words);

}  // namespace sheaf
