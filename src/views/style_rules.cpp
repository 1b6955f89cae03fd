#include "views/style_rules.h"

#include <algorithm>
#include <cmath>

#include "views/language.h"

namespace sheaf {
namespace {

std::string pixels(float value) { return value == 0 ? "0" : css_number(value) + "px"; }

const char* face_property(Face face) {
  switch (face) {
    case Face::kSerif: return "var(--serif)";
    case Face::kSans: return "var(--sans)";
    case Face::kMono: return "var(--mono)";
  }
  return "";
}

std::string colour_property(Colour colour) { return std::string("var(--") + colour_name(colour) + ")"; }

// "13.5" names --s13-5: a dot is no part of a name.
std::string property_name(char kind, float value) {
  std::string name = "--" + (kind + css_number(value));
  std::replace(name.begin(), name.end(), '.', '-');
  return name;
}

void add_font(const TextStyle& text, std::vector<Declaration>& out) {
  if (text.font.size_px <= 0) return;
  std::string value = text.font.weight == 400 ? "" : std::to_string(text.font.weight) + " ";
  value += "var(" + property_name('s', text.font.size_px) + ")/var(" + property_name('l', text.line_px) + ") ";
  out.emplace_back("font", value + face_property(text.font.face));
  if (text.is_preformatted) {
    out.emplace_back("white-space", "pre");
    out.emplace_back("tab-size", "4");
  }
}

void add_padding(const Style& style, std::vector<Declaration>& out) {
  Edges edges = style.box.padding;
  if (edges.before == 0 && edges.end == 0 && edges.after == 0 && edges.start == 0) return;
  // The table counts a border as part of the padding, CSS does not.
  const bool is_around = style.borders & kBorderAround;
  if (is_around || style.borders & kBorderBefore) edges.before -= std::min(edges.before, style.border_px);
  if (is_around || style.borders & kBorderAfter) edges.after -= std::min(edges.after, style.border_px);
  if (is_around || style.borders & kBorderStart) edges.start -= std::min(edges.start, style.border_px);
  if (is_around) edges.end -= std::min(edges.end, style.border_px);
  if (edges.start != edges.end) {
    out.emplace_back("padding-inline", pixels(edges.start) + " " + pixels(edges.end));
    if (edges.before != 0 || edges.after != 0)
      out.emplace_back("padding-block", pixels(edges.before) + " " + pixels(edges.after));
    return;
  }
  std::string value = pixels(edges.before);
  if (edges.end != edges.before || edges.after != edges.before) value += " " + pixels(edges.end);
  if (edges.after != edges.before) value += " " + pixels(edges.after);
  out.emplace_back("padding", value);
}

void add_borders(const Style& style, std::vector<Declaration>& out) {
  const std::string line = pixels(style.border_px) + " solid " + colour_property(style.border_colour);
  if (style.borders & kBorderAround) out.emplace_back("border", line);
  if (style.borders & kBorderBefore) out.emplace_back("border-block-start", line);
  if (style.borders & kBorderAfter) out.emplace_back("border-block-end", line);
  if (style.borders & kBorderStart) out.emplace_back("border-inline-start", line);
}

void add_arrangement(const BoxStyle& box, std::vector<Declaration>& out) {
  if (box.arrange != Arrange::kColumns && box.arrange != Arrange::kRow) return;
  if (box.arrange == Arrange::kRow) {
    out.emplace_back("display", "flex");
    out.emplace_back("flex-wrap", box.is_scrolling ? "nowrap" : "wrap");
  } else {
    std::string shares;
    for (const float share : box.column_shares)
      if (share > 0) shares += (shares.empty() ? "minmax(0," : " minmax(0,") + css_number(share) + "fr)";
    out.emplace_back("display", "grid");
    out.emplace_back("grid-template-columns", shares);
  }
  if (box.row_gap_px != 0 || box.column_gap_px != 0) {
    const bool is_one = box.row_gap_px == box.column_gap_px;
    out.emplace_back("gap", pixels(box.row_gap_px) + (is_one ? "" : " " + pixels(box.column_gap_px)));
  }
}

void add_box(const BoxStyle& box, std::vector<Declaration>& out) {
  if (box.gap_before_px > 0) out.emplace_back("margin-block-start", pixels(box.gap_before_px));
  if (box.is_centred) out.emplace_back("margin-inline", "auto");
  if (box.max_width_px != 0)
    out.emplace_back("max-width", box.max_width_px == kMeasure ? "var(--measure)" : pixels(box.max_width_px));
  if (box.min_height_px > 0) out.emplace_back("min-height", pixels(box.min_height_px));
  if (box.is_scrolling) out.emplace_back("overflow", "auto hidden");
  if (box.is_text_at_end) out.emplace_back("text-align", "end");
  if (box.is_text_centred) {
    // Not by flex: a line's fragments would become items of their own.
    out.emplace_back("text-align", "center");
    out.emplace_back("align-content", "center");
  }
}

const std::string* value_of(const std::vector<Declaration>& declarations, const std::string& property) {
  for (const auto& [name, value] : declarations)
    if (name == property) return &value;
  return nullptr;
}

const char* value_without(const std::string& property) {
  if (property == "display") return "block";
  if (property == "margin-block-start" || property == "padding") return "0";
  return "unset";  // what is inherited, a colour, is so again
}

// What takes a box from `before` to `now`.
std::vector<Declaration> changes(const std::vector<Declaration>& before, const std::vector<Declaration>& now) {
  std::vector<Declaration> out;
  for (const auto& [property, value] : now) {
    const std::string* old = value_of(before, property);
    if (old == nullptr || *old != value) out.emplace_back(property, value);
  }
  // What arranges children means nothing in a block, and stays.
  for (const auto& declaration : before) {
    const std::string& property = declaration.first;
    if (property == "grid-template-columns" || property == "gap") continue;
    if (value_of(now, property) == nullptr) out.emplace_back(property, value_without(property));
  }
  return out;
}

void add_rule(StyleName name, const std::vector<Declaration>& declarations, std::string& out) {
  if (declarations.empty()) return;
  out += selector_of(name) + "{";
  for (const auto& [property, value] : declarations) out += property + ":" + value + ";";
  out.back() = '}';
}

template <typename Visit>
void each_style(Visit visit) {
  for (int name = 0; name < static_cast<int>(StyleName::kCount); ++name)
    for (const WidthClass width : {WidthClass::kPhone, WidthClass::kTablet, WidthClass::kDesktop})
      visit(style_of(static_cast<StyleName>(name), width).box.text);
}

void add_once(float value, std::vector<float>& values) {
  if (value > 0 && std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

std::string units(float count) { return "calc(var(--unit)*" + css_number(count) + ")"; }

// Sizes of faces and heights of lines as they are, or rounded to whole px, as scaled() does, where the browser can.
std::string text_properties(const std::vector<float>& sizes, const std::vector<float>& lines, bool is_rounded) {
  const auto property = [&](char kind, float name, float value) {
    return property_name(kind, name) + ":" +
           (is_rounded ? "round(var(--unit)*" + css_number(value) + ",1px);" : units(value) + ";");
  };
  std::string out = ":root{";
  for (const float px : sizes) out += property('s', px, px);
  for (const float px : lines) out += property('l', px, px);
  out.back() = '}';
  for (const LanguageSetting& first : kLanguageSettings) {
    if (&first != kLanguageSettings && first.line_em == (&first - 1)->line_em) continue;
    for (const LanguageSetting& setting : kLanguageSettings)
      if (setting.line_em == first.line_em) out += std::string(":lang(") + std::string(setting.language) + "),";
    out.back() = '{';
    out += property('l', kLineOfRunningText, first.line_em * kSizeOfRunningText);
    if (first.measure_em > 0 && !is_rounded) out += "--measure:" + units(first.measure_em * kSizeOfRunningText) + ";";
    out.back() = '}';
  }
  return out;
}

}  // namespace

std::string css_number(float value) {
  const long thousandths = std::lround(value * 1000);
  std::string fraction = std::to_string(1000 + std::labs(thousandths) % 1000).substr(1);
  while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
  std::string out = std::to_string(std::labs(thousandths) / 1000) + (fraction.empty() ? "" : "." + fraction);
  return thousandths < 0 ? "-" + out : out;
}

std::vector<Declaration> declarations_of(const Style& style) {
  std::vector<Declaration> out;
  add_font(style.box.text, out);
  add_arrangement(style.box, out);
  add_box(style.box, out);
  add_padding(style, out);
  add_borders(style, out);
  if (style.text != Colour::kText) out.emplace_back("color", colour_property(style.text));
  if (style.background != kNoColour) out.emplace_back("background", colour_property(style.background));
  if (style.corner_px > 0) out.emplace_back("border-radius", pixels(style.corner_px));
  return out;
}

// Cells need no class: pages are shorter without.
std::string selector_of(StyleName name) {
  if (name == StyleName::kGrid) return "table";
  if (name == StyleName::kHeaderCell) return "th";
  if (name == StyleName::kCell) return "td";
  return std::string(".") + css_class(name);
}

void add_rules(StyleName first, StyleName last, Rules& out) {
  for (int at = static_cast<int>(first); at <= static_cast<int>(last); ++at) {
    const auto name = static_cast<StyleName>(at);
    const Style phone = style_of(name, WidthClass::kPhone);
    const auto on_phone = declarations_of(phone);
    const auto on_tablet = declarations_of(style_of(name, WidthClass::kTablet));
    const auto on_desktop = declarations_of(style_of(name, WidthClass::kDesktop));
    add_rule(name, on_phone, out.phone);
    add_rule(name, changes(on_phone, on_tablet), out.tablet);
    add_rule(name, changes(on_tablet, on_desktop), out.desktop);
    if (phone.box.gap_after_px > 0)
      out.after += selector_of(name) + "+*{margin-block-start:" + pixels(phone.box.gap_after_px) + "}";
  }
}

std::string size_properties() {
  std::vector<float> sizes, lines;
  each_style([&](const TextStyle& text) {
    if (text.font.size_px <= 0) return;
    add_once(text.font.size_px, sizes);
    add_once(text.line_px, lines);
  });
  std::string out =
      ":root{--unit:calc(1rem/16*var(--text-size,1));--measure:" + units(kPackedMeasureEm * kSizeOfRunningText);
  for (const Face face : {Face::kSerif, Face::kSans, Face::kMono}) {
    const std::string name = face_property(face);
    out += ";" + name.substr(4, name.size() - 5) + ":" + face_family(face);
  }
  return out + "}" + text_properties(sizes, lines, false) + "@supports(width:round(1px,1px)){" +
         text_properties(sizes, lines, true) + "}";
}

}  // namespace sheaf
