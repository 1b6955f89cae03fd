// Tags in text of which nobody said whether it is HTML. "<b>tea</b>" is markup, "std::vector<int>" and "write <b>, not <i>" are
// not: what is a tag is told by its name, by whether it is closed, and by what stands beside it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sheaf {

struct TextTag {
  size_t start = 0, end = 0;  // bytes of "<p>" in the text
  std::string name;           // in lower case
  bool is_end = false;
  bool has_attributes = false;
  bool is_paired = false;     // with its other half
  bool is_mentioned = false;  // by where it stands, spoken of and not used: "the <b> tag"
  bool is_markup = false;     // a tag that is meant as one
};

// In order; all that has the form of a tag, but for comments, scripts and styles.
std::vector<TextTag> tags_in(std::string_view text);

// Whether most of its tags are markup, and some are.
bool looks_like_html(std::string_view text);

// For an HTML parser: what looks like a tag to it and is not meant as one becomes text ("&lt;int>").
std::string with_literal_tags(std::string_view html);

}  // namespace sheaf
