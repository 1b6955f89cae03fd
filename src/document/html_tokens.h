// HTML cut into text and tags, as browsers do it (HTML, 13.2.5) but for what is said here. Total: any bytes give tokens, in
// time linear in their number. It knows nothing of nesting. Tokens look into the text they were made from.
//   - comments, doctypes and processing instructions are skipped; the content of CDATA sections is text
//   - a tag that the text ends in is dropped where it names an element that exists, else it is text: "a <b", "a <y and z"
//   - where a quotation mark that is never closed would swallow the rest, tags end at their first '>'
#pragma once

#include <string_view>

namespace sheaf {

// Values as they stand, entities undecoded; of attributes given twice the first counts.
struct HtmlAttributes {
  std::string_view href, src, alt, width, height, start, lang, dir, id, name;
};

struct HtmlToken {
  enum Kind { kText, kLiteral, kStart, kEnd, kFinish } kind = kFinish;  // kLiteral: text in which '&' is only '&'
  std::string_view text;                                                // the text, or a tag's name
  HtmlAttributes attributes;
  bool is_self_closing = false;
};

class HtmlTokens {
 public:
  explicit HtmlTokens(std::string_view html);

  HtmlToken next();

  // To be called after a start tag: moves past its end tag without reading what lies between, or to the end of the text
  // when there is none. Where `may_be_empty` (<iframe/>), a missing end tag means that there is no content; then false.
  bool skip_raw_content(std::string_view name, bool may_be_empty);

 private:
  HtmlToken take_text(size_t end);
  bool skip_markup();  // at '<': a comment or the like
  bool take_cdata(HtmlToken& token);
  bool take_tag(HtmlToken& token);
  size_t read_tag(HtmlToken& token, size_t limit) const;
  bool read_attribute(HtmlToken& token, size_t& offset, size_t limit) const;

  std::string_view html_;
  size_t offset_ = 0;
  size_t last_close_;  // of '>'
  bool ends_at_first_close_ = false;
  bool has_cdata_end_ = true;
};

}  // namespace sheaf
