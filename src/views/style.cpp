#include "views/style.h"

#include <algorithm>
#include <cmath>

#include "views/language.h"

namespace sheaf {

Style scaled(Style style, const Scale& scale, std::string_view lang) {
  TextStyle& text = style.box.text;
  const LanguageSetting* setting = language_setting(lang);
  float line_px = text.line_px;
  float measure = scale.measure_px;
  if (setting != nullptr && line_px == kLineOfRunningText) line_px = setting->line_em * kSizeOfRunningText;
  if (setting != nullptr && setting->measure_em > 0) measure = setting->measure_em * kSizeOfRunningText * scale.factor;
  // Whole px: Firefox's canvas takes quarters only, and WebKit sets fractions of a px apart otherwise than its pages do.
  text.font.size_px = std::round(text.font.size_px * scale.factor);
  text.line_px = std::round(line_px * scale.factor);
  if (style.box.max_width_px == kMeasure) style.box.max_width_px = measure;
  return style;
}

bool has_room_for_contents(float page_width_px, float column_px) {
  return width_class(page_width_px) == WidthClass::kDesktop &&
         (page_width_px - column_px) / 2 >= kContentsWidthPx + kContentsGapPx + kContentsMarginPx;
}

Scale scale_of(const State& state, TextMeasure& measure) {
  Scale scale;
  const int step = std::clamp(state.settings.text_size, 0, kTextSizes - 1);
  scale.factor = state.environment.root_px / 16 * kTextSizeFactors[step];
  scale.measure_px = state.has_packed_column ? kPackedMeasureEm * kSizeOfRunningText * scale.factor
                                             : measure_px(std::round(kSizeOfRunningText * scale.factor), measure);
  return scale;
}

float article_column_px(const State& state, const Scale& scale) {
  const bool has_own = state.article && !state.article->language.empty();
  const std::string lang = has_own ? state.article->language : state.manifest ? state.manifest->language : "";
  return scaled(style_of(StyleName::kArticle, WidthClass::kDesktop), scale, lang).box.max_width_px;
}

// The mean is taken over running English, where letters are as frequent as they are; word by word, for words are what
// measures keep.
float measure_px(float font_px, TextMeasure& measure) {
  static constexpr std::string_view kEnglish =
      "the reader turns a page and finds the same line again while the rest of the house is quiet and nobody in it "
      "would "
      "choose to be anywhere else than with a good book by a window that looks over fields just before evening";
  const Font font{Face::kSerif, font_px, 400, false};
  float width_px = 0;
  int letters = 0;
  for (size_t begin = 0; begin < kEnglish.size();) {
    const size_t end = std::min(kEnglish.find(' ', begin), kEnglish.size());
    width_px += measure.width_px(kEnglish.substr(begin, end - begin), font, "en");
    letters += static_cast<int>(end - begin);
    begin = end + 1;
  }
  return std::floor(std::clamp(66 * width_px / static_cast<float>(letters), 28 * font_px, 38 * font_px));
}

const char* face_family(Face face) {
  switch (face) {
    case Face::kSerif: return "Charter,\"Bitstream Charter\",\"Iowan Old Style\",Georgia,\"Noto Serif\",serif";
    case Face::kSans: return "system-ui,sans-serif";
    case Face::kMono: return "ui-monospace,monospace";
  }
  return "serif";
}

}  // namespace sheaf
