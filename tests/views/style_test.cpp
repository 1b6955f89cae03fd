#include "views/style.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <set>
#include <string>

#include "views/style_rules.h"
#include "views/style_sheet.h"

using namespace sheaf;

namespace {

constexpr WidthClass kWidths[] = {WidthClass::kPhone, WidthClass::kTablet, WidthClass::kDesktop};

template <typename Visit>
void each_style(Visit visit) {
  for (int at = 0; at < static_cast<int>(StyleName::kCount); ++at) {
    const auto name = static_cast<StyleName>(at);
    CAPTURE(std::string(css_class(name)));
    visit(name);
  }
}

using Properties = std::map<std::string, std::string>;

// The declarations of `selector{…}` in `css`, later ones over earlier ones.
void apply(const std::string& css, std::string selector, Properties& out) {
  selector += "{";
  for (size_t at = css.find(selector); at != std::string::npos; at = css.find(selector, at + 1)) {
    const size_t begin = at + selector.size();
    std::string body = css.substr(begin, css.find('}', begin) - begin) + ";";
    for (size_t end = body.find(';'); end != std::string::npos; body.erase(0, end + 1), end = body.find(';')) {
      const size_t colon = body.find(':');
      out[body.substr(0, colon)] = body.substr(colon + 1, end - colon - 1);
    }
  }
}

// Properties that say nothing in this state of the others.
void drop_idle(Properties& properties) {
  const bool is_block = !properties.contains("display") || properties["display"] == "block";
  if (is_block) properties.erase("grid-template-columns"), properties.erase("gap"), properties.erase("display");
  std::erase_if(properties, [](const auto& one) {
    return one.second == "unset" ||
           ((one.first == "margin-block-start" || one.first == "padding") && one.second == "0");
  });
}

// "16px", "0".
float pixels(const std::string& value) { return std::stof(value); }

}  // namespace

TEST_CASE("what cascades from the rules is each row of the table, at every width") {
  each_style([](StyleName name) {
    Rules rules;
    add_rules(name, name, rules);
    Properties cascaded;
    for (const WidthClass width : kWidths) {
      const std::string& css = width == WidthClass::kPhone    ? rules.phone
                               : width == WidthClass::kTablet ? rules.tablet
                                                              : rules.desktop;
      apply(css, selector_of(name), cascaded);
      Properties wanted, there = cascaded;
      for (const auto& [property, value] : declarations_of(style_of(name, width))) wanted[property] = value;
      drop_idle(wanted);
      drop_idle(there);
      CHECK(there == wanted);
    }
  });
}

TEST_CASE("a box's CSS says the same lengths as its row") {
  each_style([](StyleName name) {
    const Style style = style_of(name, WidthClass::kPhone);
    Properties css;
    for (const auto& [property, value] : declarations_of(style)) css[property] = value;
    CHECK((css.contains("margin-block-start") ? pixels(css["margin-block-start"]) : 0) == style.box.gap_before_px);
    CHECK((css.contains("min-height") ? pixels(css["min-height"]) : 0) == style.box.min_height_px);
    CHECK(css.contains("font") == (style.box.text.font.size_px > 0));
    const bool has_columns = style.box.arrange == Arrange::kColumns;
    CHECK((css.contains("display") && css["display"] == "grid") == has_columns);
    CHECK((css.contains("display") && css["display"] == "flex") == (style.box.arrange == Arrange::kRow));
  });
}

TEST_CASE("a border takes its width from the padding") {
  Style style;
  style.box.padding = {10, 16, 10, 16};
  style.borders = kBorderAround;
  style.border_px = 1;
  Properties css;
  for (const auto& [property, value] : declarations_of(style)) css[property] = value;
  CHECK(css["padding"] == "9px 15px");
  CHECK(css["border"] == "1px solid var(--line)");

  style.borders = kBorderStart;
  style.border_px = 3;
  style.box.padding = {0, 0, 0, 19};
  css.clear();
  for (const auto& [property, value] : declarations_of(style)) css[property] = value;
  CHECK(css["padding-inline"] == "16px 0");
  CHECK(css["border-inline-start"] == "3px solid var(--line)");
}

TEST_CASE("every style's class is in the style sheet, and names are unique and in kebab case") {
  const StyleSheet sheet = style_sheet("", "");
  const std::string all = sheet.flow + sheet.rest;
  std::set<std::string> names;
  each_style([&](StyleName name) {
    const std::string css = css_class(name);
    if (name == StyleName::kPlain || (name >= StyleName::kGrid && name <= StyleName::kCell)) {
      CHECK(css.empty());
      return;
    }
    CHECK(names.insert(css).second);
    CHECK(css.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos);
    // An article's parts need no rule where they have no style of their own.
    const bool is_said =
        all.find("." + css + "{") != std::string::npos || all.find("." + css + ",") != std::string::npos;
    const Style style = style_of(name, WidthClass::kPhone);
    if (!declarations_of(style).empty() || name == StyleName::kHidden) CHECK(is_said);
  });
  for (const char* cell : {"th{", "td{"}) CHECK(sheet.flow.find(cell) != std::string::npos);
}

TEST_CASE("targets that are pressed are at least 44 px high, with an edge that can be seen") {
  for (const StyleName name : {StyleName::kButton, StyleName::kChoice, StyleName::kBarButton, StyleName::kPagerLink}) {
    for (const WidthClass width : kWidths) {
      const Style style = style_of(name, width);
      CHECK(style.box.min_height_px >= 44);
      CHECK(style.borders == kBorderAround);
      CHECK(style.border_colour == Colour::kControl);
    }
  }
}

TEST_CASE("the scale of visual.md: sizes and lines") {
  const auto is = [](StyleName name, WidthClass width, float size, float line, int weight) {
    const TextStyle text = style_of(name, width).box.text;
    CAPTURE(std::string(css_class(name)));
    CHECK(text.font.size_px == size);
    CHECK(text.line_px == line);
    CHECK(text.font.weight == weight);
  };
  is(StyleName::kParagraph, WidthClass::kPhone, 18, 28, 400);
  is(StyleName::kArticleTitle, WidthClass::kTablet, 32, 40, 600);
  is(StyleName::kArticleTitle, WidthClass::kDesktop, 40, 48, 600);
  is(StyleName::kHeading2, WidthClass::kPhone, 25, 32, 600);
  is(StyleName::kHeading3, WidthClass::kPhone, 21, 28, 600);
  is(StyleName::kHeading4, WidthClass::kPhone, 18, 28, 600);
  is(StyleName::kRowTitle, WidthClass::kPhone, 18, 28, 600);
  is(StyleName::kRowCaption, WidthClass::kPhone, 13, 20, 400);
  is(StyleName::kCode, WidthClass::kPhone, 13.5f, 22, 400);
  CHECK(style_of(StyleName::kHeading2, WidthClass::kPhone).box.gap_before_px == 48);
  CHECK(style_of(StyleName::kHeading2, WidthClass::kPhone).box.gap_after_px == 12);
}

TEST_CASE("scaling touches text and measure, not spaces, and lines stay whole pixels") {
  const Style style = scaled(style_of(StyleName::kParagraph, WidthClass::kPhone), {1.15f, 600});
  CHECK(style.box.text.font.size_px == 21);
  CHECK(style.box.text.line_px == 32);
  CHECK(style.box.gap_before_px == 16);
  CHECK(scaled(style_of(StyleName::kArticle, WidthClass::kPhone), {1, 600}).box.max_width_px == 600);
  CHECK(scaled(style_of(StyleName::kLibrary, WidthClass::kPhone), {1.5f, 600}).box.max_width_px == 1120);
}

TEST_CASE("scripts that want more room between lines get it in running text only, and CJK its own measure") {
  const auto line = [](StyleName name, const char* lang) {
    return scaled(style_of(name, WidthClass::kPhone), {1, 594}, lang).box.text.line_px;
  };
  CHECK(line(StyleName::kParagraph, "en") == 28);
  CHECK(line(StyleName::kParagraph, "zh-Hans") == 32);
  CHECK(line(StyleName::kParagraph, "ar") == 32);
  CHECK(line(StyleName::kByline, "ar") == 24);
  CHECK(scaled(style_of(StyleName::kArticle, WidthClass::kPhone), {1, 594}, "ja").box.max_width_px == 648);
  CHECK(scaled(style_of(StyleName::kArticle, WidthClass::kPhone), {1, 594}, "ar").box.max_width_px == 594);
  const std::string css = size_properties();
  CHECK(css.find(":lang(ja)") != std::string::npos);
  CHECK(css.find("--measure:calc(var(--unit)*648)") != std::string::npos);
  CHECK(css.find("round(var(--unit)*32.4,1px)") != std::string::npos);
}

namespace {

class Advance final : public TextMeasure {
 public:
  explicit Advance(float em) : em_(em) {}
  float width_px(std::string_view text, const Font& font, std::string_view) override {
    return static_cast<float>(text.size()) * font.size_px * em_;
  }

 private:
  float em_;
};

}  // namespace

TEST_CASE("the measure is 66 letters, within 28 and 38 em") {
  Advance usual(0.48f), narrow(0.2f), wide(0.9f);
  CHECK(measure_px(18, usual) == std::floor(66 * 0.48f * 18));
  CHECK(measure_px(18, narrow) == 28 * 18);
  CHECK(measure_px(18, wide) == 38 * 18);
}

TEST_CASE("a scale is the browser's text size times the visitor's") {
  Advance usual(0.5f);
  State state;
  state.environment.root_px = 20;
  state.settings.text_size = 2;
  const Scale scale = scale_of(state, usual);
  CHECK(scale.factor == doctest::Approx(1.25 * 1.15));
  CHECK(scale.measure_px == std::floor(66 * 0.5f * std::round(18 * scale.factor)));
  state.settings.text_size = 99;
  CHECK(scale_of(state, usual).factor == doctest::Approx(1.25 * 1.5));
}

TEST_CASE("palettes go out as custom properties, an accent in the link's place but not in high contrast") {
  const StyleSheet plain = style_sheet("", "");
  CHECK(plain.flow.find("--link:#0b5a6f") != std::string::npos);
  CHECK(plain.flow.find("--on-link:#fff") != std::string::npos);
  const StyleSheet owned = style_sheet("112233", "aabbcc");
  CHECK(owned.flow.find("--link:#0b5a6f") == std::string::npos);
  CHECK(owned.flow.find("--link:#112233") != std::string::npos);
  CHECK(owned.flow.find("--link:#aabbcc") != std::string::npos);
  CHECK(owned.rest.find("--link:#0000c8") != std::string::npos);
  CHECK(style_sheet("red;}body{", "").flow == plain.flow);
}

TEST_CASE("the critical style sheet stays small and has no rule of what needs the program") {
  const StyleSheet sheet = style_sheet("", "");
  CHECK(sheet.flow.size() < 10600);
  CHECK(sheet.flow.find(".sheet") == std::string::npos);
  CHECK(sheet.flow.find("\n") == std::string::npos);
  CHECK(sheet.flow.find("</") == std::string::npos);  // it stands in <style>
  CHECK(sheet.flow.find(":first-child{margin-block-start:0}") + 34 == sheet.flow.size());
}
