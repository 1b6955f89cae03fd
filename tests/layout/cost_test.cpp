// What layout asks of the measure, which in a browser is what costs: counted, so that no clock can make it pass or fail.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "layout/lines.h"

using namespace sheaf;

namespace {

struct CountingMeasure final : TextMeasure {
  FixedMeasure fixed;
  size_t calls = 0, bytes = 0, longest = 0;
  float width_px(std::string_view text, const Font& font, std::string_view lang) override {
    calls++;
    bytes += text.size();
    longest = std::max(longest, text.size());
    return fixed.width_px(text, font, lang);
  }
};

constexpr size_t kMegabyte = 1 << 20;

std::string repeated(const std::string& part, size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += part;
  return text;
}

}  // namespace

TEST_CASE("a megabyte of prose is measured about once a word") {
  const std::vector<Span> spans = {span_of(repeated("some words of a well-known text, ", kMegabyte))};
  CountingMeasure measure;
  const size_t lines = break_lines(spans, style_20(), 660, measure).size();
  const size_t words = kMegabyte * 6 / 33;
  CHECK(measure.calls < words + 3 * lines);
  CHECK(measure.bytes < kMegabyte + 60 * lines);
}

TEST_CASE("a megabyte without a space costs a few measures a line") {
  for (const std::string part :
       {"x", "abc-", "https://example.org/", "字", "\u0301", "x\u0301", "\u200d", "\U0001F1E9", "a\u00ad"}) {
    CAPTURE(part);
    const std::vector<Span> spans = {span_of(repeated(part, kMegabyte))};
    CountingMeasure measure;
    const size_t lines = break_lines(spans, style_20(), 660, measure).size();
    const size_t pieces = kMegabyte / 16;
    CHECK(measure.calls < pieces + 8 * lines);
    CHECK(measure.longest <= 1024);
    CHECK(measure.bytes < 12 * kMegabyte);
  }
}

TEST_CASE("a span for every letter costs a measure a letter") {
  const std::vector<Span> spans(20000, span_of("x"));
  CountingMeasure measure;
  break_lines(spans, style_20(), 660, measure);
  CHECK(measure.calls < 25000);
}

TEST_CASE("a hidden page of no width makes no line of every letter") {
  const std::vector<Span> spans = {span_of(repeated("some words ", 10000))};
  FixedMeasure measure;
  CHECK(break_lines(spans, style_20(), 0, measure).size() < 6000);
}
