// Hard-wrapped prose and lines that end where the author ended them look alike: this tells them apart. A line end is a space
// in prose that some program wrapped at a column, and stays in verse, dialogue and lists. It is decided by line lengths (would
// the next word still have fitted?) and by how lines begin and end.
#pragma once

#include <string>
#include <vector>

namespace sheaf {

struct SourceLine {
  std::string text;  // without white space at its ends
  int number = 0;    // in the source, from 1
  int indent = 0;
  std::string raw;        // with all its white space, tabs as spaces
  bool is_fixed = false;  // see fixed_width.h
};

using Paragraph = std::vector<SourceLine>;

// For each paragraph of a text, its lines after the joins. Joined lines keep the number of the first.
std::vector<Paragraph> join_wrapped_lines(const std::vector<Paragraph>& paragraphs);

// Characters, wide ones (Han, Kana, Hangul) as two.
int columns(std::string_view text);
bool ends_sentence(std::string_view text);       // . ! ? … : ; and their kin, before closing quotes and brackets
bool starts_with_label(std::string_view text);   // "Q: ", "Doctor: "
bool starts_with_marker(std::string_view text);  // "- ", "• ", "1. ", "b) "

}  // namespace sheaf
