// Any bytes as text of any direction and width: broken into lines that hold all of it once, their runs side by side. The first
// three bytes choose width, direction and where spans end; what follows is the text, as UTF-8 or not.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/rules.h"
#include "layout/text.h"

using namespace sheaf;

namespace {

std::vector<Span> spans_of(std::string_view text, size_t length, bool has_marks) {
  std::vector<Span> spans;
  for (size_t begin = 0; begin < text.size(); begin += length) {
    Span& span = spans.emplace_back();
    span.text = text.substr(begin, length);
    if (has_marks) span.marks = static_cast<uint8_t>(spans.size() % 4);
  }
  return spans;
}

std::string broken_rule(const std::vector<Line>& lines, const std::vector<Span>& spans) {
  TextPosition at;
  for (const Line& line : lines) {
    if (!(line.begin == at)) return "a line begins where the one before ends";
    at = line.end;
    float x_px = 0;
    for (const Run& run : line.runs) {
      if (run.begin >= run.end) return "a run has text";
      if (run.x_px < x_px - 0.01f) return "runs stand side by side";
      x_px = run.x_px + run.width_px;
      std::string buffer;
      shaped_text(std::string_view(spans[static_cast<size_t>(run.span)].text)
                      .substr(static_cast<size_t>(run.begin), static_cast<size_t>(run.end - run.begin)),
                  run.shape, buffer);
    }
  }
  const TextPosition end =
      spans.empty() ? TextPosition{}
                    : TextPosition{static_cast<int>(spans.size()) - 1, static_cast<int>(spans.back().text.size())};
  return at == end ? "" : "the last line ends with the text";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size < 3) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 3, size - 3);
  TextStyle style;
  style.is_right_to_left = data[1] & 1;
  style.is_preformatted = data[1] & 2;
  const std::vector<Span> spans = spans_of(text, data[2] + 1u, data[1] & 4);
  FixedMeasure measure;
  test::require_none(broken_rule(break_lines(spans, style, static_cast<float>(data[0]) * 4, measure), spans));
  return 0;
}
