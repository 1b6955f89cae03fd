#include "app/trust.h"

#include <algorithm>
#include <cmath>

namespace sheaf {
namespace {

constexpr float kPlacePx = 2, kWidthPx = 1.5f, kWidthShare = 0.01f;

bool is_as_wide(float seen, float laid_out) {
  return std::fabs(seen - laid_out) <= std::max(kWidthPx, laid_out * kWidthShare);
}

bool is_near(float seen, float laid_out) { return std::fabs(seen - laid_out) <= kPlacePx; }

// Of the widest line, with `space_px` of white space at the ends of all lines but the last.
float text_width(const Box& box, float space_px = 0) {
  float width = 0;
  for (const Line& line : box.lines)
    width = std::max(width, line.width_px + (&line == &box.lines.back() ? 0 : space_px));
  return width;
}

// From the edge at which its lines begin.
float start_px(const Box& box) {
  const float from_left = box.text_x_px - box.rect.x;
  return box.style.text.is_right_to_left ? box.rect.width - from_left - text_width(box) : from_left;
}

// Text whose place and width follow from its box alone.
bool is_plain(const Box& box) {
  const BoxStyle& style = box.style;
  if (style.arrange != Arrange::kText || box.spans == nullptr || style.is_text_centred || style.is_text_at_end)
    return false;
  const float height =
      style.text.line_px * static_cast<float>(box.lines.size()) + style.padding.before + style.padding.after;
  const bool is_unmarked = std::all_of(box.spans->begin(), box.spans->end(),
                                       [](const Span& span) { return span.marks == 0 && !span.is_image(); });
  return is_unmarked && text_width(box) > 0 && std::fabs(box.rect.height - height) < 0.5f;
}

class Sampling {
 public:
  void add(const Twin& twin, const Box& box) {
    if (is_plain(box)) {
      last_ = {&twin, &box};
      if (is_new(box.style.text.font)) samples_.push_back(last_);
    }
    for (size_t i = 0; i < std::min(box.children.size(), twin.children.size()); ++i)
      add(twin.children[i], box.children[i]);
  }
  std::vector<Sample> take() {
    if (last_.twin != nullptr) samples_.push_back(last_);
    return std::move(samples_);
  }

 private:
  bool is_new(const Font& font) const {
    return std::none_of(samples_.begin(), samples_.end(),
                        [&](const Sample& sample) { return sample.box->style.text.font == font; });
  }

  std::vector<Sample> samples_;
  Sample last_{nullptr, nullptr};
};

}  // namespace

bool is_as_laid_out(const Appearance& seen, const Box& box, uint32_t ground, TextMeasure& measure) {
  if (!seen.is_clear || seen.ground != ground) return false;
  const BoxStyle& style = box.style;
  const float leading = (style.text.line_px - seen.line_height) / 2;
  const float space_px = measure.width_px(" ", style.text.font, style.text.lang);
  return is_near(seen.y, box.rect.y) && is_near(seen.width, box.rect.width) && is_near(seen.height, box.rect.height) &&
         is_near(seen.start, start_px(box)) && is_near(seen.above, style.padding.before + leading) &&
         is_near(seen.below, style.padding.after + leading) &&
         (is_as_wide(seen.text_width, text_width(box)) || is_as_wide(seen.text_width, text_width(box, space_px)));
}

std::vector<Sample> samples_of(const Twin& page, const Box& box) {
  Sampling sampling;
  sampling.add(page, box);
  return sampling.take();
}

bool is_as_drawn(const Twin& page, const Box& box, uint32_t ground, Platform& platform) {
  const std::vector<Sample> samples = samples_of(page, box);
  return std::all_of(samples.begin(), samples.end(), [&](const Sample& sample) {
    const std::optional<Appearance> seen = platform.look(sample.twin->node);
    return !seen || is_as_laid_out(*seen, *sample.box, ground, platform);
  });
}

}  // namespace sheaf
