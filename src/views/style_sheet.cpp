#include "views/style_sheet.h"

#include <string_view>

#include "views/style_rules.h"
#include "views/theme.h"

namespace sheaf {
namespace {

// What the table cannot say. Plain CSS, without a line break so that it needs no minifier.
constexpr std::string_view kFlowBase =
    "*{box-sizing:border-box;margin:0;padding:0}"
    "html{background:var(--bg);color:var(--text);-webkit-text-size-adjust:100%;text-size-adjust:100%;scrollbar-gutter:"
    "stable}"
    "body{font:var(--s15)/var(--l24) var(--sans);overflow-wrap:anywhere}"
    "ul,ol{list-style:none}ul.list{list-style:disc;list-style:'\u2022 '}ol.list{list-style:decimal}"
    "a{color:var(--link);text-decoration:underline 1px;text-underline-offset:3px}a:visited{color:var(--visited)}"
    "strong{font-weight:600}code,sub,sup{line-height:0}code{font-family:var(--mono);font-size:.875em}"
    "sub,sup{font-size:.75em}sup{vertical-align:.45em}sub{vertical-align:-.2em}mark{background:var(--mark);color:"
    "inherit}"
    "img{display:block;max-width:100%;height:auto;object-fit:contain;background:var(--surface);filter:var(--dim,none)}"
    "img:not([width]){width:100%;aspect-ratio:3/2}"
    ".paragraph img,td img{display:inline;vertical-align:middle}"
    "table{border-spacing:0;min-width:100%}td,th{text-align:start;vertical-align:top;overflow-wrap:break-word}hr{"
    "border:0}"
    ":focus-visible{outline:2px solid var(--link);outline-offset:2px}[tabindex=\"-1\"]:focus{outline:0}"
    "::selection{background:var(--sel);color:var(--text);-webkit-text-fill-color:var(--text)}"
    "#bar{position:sticky;top:0;z-index:2;background:var(--bg)}#page{position:relative;isolation:isolate}"
    "#document{position:relative;z-index:1}#canvas{display:none}[data-route=pending] "
    ":is(#document,#contents){visibility:hidden}"
    "html{scroll-padding-block:72px 96px}#contents{display:none}";

constexpr std::string_view kFlowEnd =
    ".bar{justify-content:space-between;align-items:center;flex-wrap:wrap}"
    ".bar-name{flex:1;max-width:100%;overflow-wrap:break-word}.bar-name a{color:var(--text)}"
    ".bar-link,.search-link{display:block;flex:none;text-decoration:none}a.bar-link{color:var(--text)}a.search-link{"
    "color:"
    "var(--muted)}"
    ".neighbour,.category-row,.pager-link{position:relative}"
    ":is(.neighbour,.category-row,.pager-link) a::after{content:\"\";position:absolute;inset:0}"
    "div:empty{display:flow-root}.code,.table{outline-offset:-2px}.code:not([dir]){direction:ltr}"
    ".hidden,.visually-hidden,.skip-link:not(:focus){position:absolute;width:1px;height:1px!important;overflow:hidden;"
    "clip-path:inset(50%);white-space:nowrap}"
    // In another site's page, ?embed=: web/boot.js says so before the first paint.
    ":root:not([data-embed]) #full-page{display:none}[data-embed] .bar{min-height:44px;gap:4px}"
    "[data-embed] .bar>:not(div){border-color:transparent;padding-inline:6px}"
    "[data-embed=article] :is(#contents,.bar [href*=\"#/search\"]){display:none!important}"
    ":first-child{margin-block-start:0}";

// Controls: the packer's pages have none.
constexpr std::string_view kControls =
    "button{font:inherit;color:inherit;background:none;border:0;cursor:pointer}"
    ".skip-link:focus{position:absolute;z-index:3;inset-block-start:4px;inset-inline-start:4px;padding:10px 16px;"
    "background:var(--bg)}"
    ".failure{margin:0 20px;padding:10px 16px;border-inline-start:3px solid var(--err)}"
    // web/place.js keeps the place; a browser that did so too would put right what is right already.
    "[data-ready],[data-ready] body{overflow-anchor:none}"
    "#chip{position:fixed;z-index:2;inset-inline:0;bottom:calc(16px + env(safe-area-inset-bottom,0px));"
    "margin-inline:auto;width:fit-content;max-width:calc(100% - 32px)}[data-sheet=open] #chip{visibility:hidden}"
    "[data-contents=beside] #contents-button{display:none}"
    "#bar{border-block-end:1px solid transparent}[data-scrolled] #bar{border-block-end-color:var(--line)}"
    "#canvas{position:absolute;top:0;left:0;z-index:0;pointer-events:none}"
    "#sheet{position:fixed;z-index:3;inset-inline:0;bottom:0;max-height:100%;overflow-y:auto}"
    "[data-sheet=open]{overflow:hidden}"
    // A paragraph that nobody sees, for web/watch.js: a change of its colours or its size is a change of all text.
    "#probe{position:absolute;top:0;left:0;width:max-content;max-width:100%;visibility:hidden;pointer-events:none;"
    "transition:1ms;transition-"
    "property:color,-webkit-text-fill-color,background-color}"
    "#probe::before{content:\"Hamburgefonstiv 0123 Hamburgefonstiv\"}";

constexpr std::string_view kControlsEnd =
    ".bar-button{flex:none;white-space:nowrap}"
    "[data-embed] #settings-button,[data-embed=article] #contents-button{display:none}"
    ":is(button,.bar-link,.search-link):hover{background:var(--surface)}.sheet button:hover{background:var(--bg)}"
    "[aria-checked=true],[aria-current=page].pager-link{border-color:var(--link);box-shadow:inset 0 0 0 1px "
    "var(--link)}"
    ".skeleton-title,.skeleton-line{border-radius:6px}"
    ".contents a{display:block;text-decoration:none}.contents a:visited{color:var(--muted)}.contents "
    "a:hover{text-decoration:underline 1px}"
    ".contents a[aria-current]{color:var(--link);border-color:var(--link)}"
    ".chip{flex-wrap:nowrap;align-items:center}.chip-words{flex:1}.chip-button{flex:none}"
    ".search-field{display:block;width:100%;color:var(--text);appearance:none}.search-field::placeholder{color:var(--"
    "muted)"
    ";"
    "opacity:1}"
    ".filters{scrollbar-width:none}.filters>*{flex:none}.filter{outline-offset:-2px}"
    "[aria-pressed=true]{border-color:var(--link);box-shadow:inset 0 0 0 1px var(--link)}"
    "mark.present{outline:2px solid var(--text)}"
    // A fade at the cut edge of what scrolls in itself, where scrolling can drive it; what does not scroll has none.
    "@supports(animation-timeline:scroll(self inline)){@keyframes cut{from{mask:linear-gradient(to right,#000 "
    "calc(100% - 24px),"
    "#0000)}to{mask:linear-gradient(to left,#000 calc(100% - 24px),#0000)}}"
    ".code,.table,.filters{animation:cut steps(1,end);animation-timeline:scroll(self inline)}}";

// What the canvas draws is transparent in the document over it; what the browser paints is not. Selection and focus
// outlines are the browser's in both modes.
constexpr std::string_view kOverlay =
    "@media screen{"
    "[data-mode=overlay] #canvas{display:block}#canvas[data-above=true]{z-index:2}"
    "[data-mode=overlay] :is(#document,#sheet) :not(.browser-painted,.browser-painted *){color:transparent;"
    "-webkit-text-fill-color:transparent;text-decoration-color:transparent;border-color:transparent;box-shadow:none;"
    "background:none}"
    "[data-mode=overlay] :is(#document,#sheet) :not(.browser-painted,.browser-painted *)::marker{color:transparent;"
    "-webkit-text-fill-color:transparent}"
    ":where([data-mode=overlay] .browser-painted){color:var(--text);-webkit-text-fill-color:currentcolor}"
    "[data-mode=overlay] #probe{color:transparent;-webkit-text-fill-color:transparent}"
    "[data-mode=overlay] .l{white-space:nowrap}"
    "}"
    "@media(forced-colors:active){#canvas{display:none!important}"
    ".contents a[aria-current]{border-color:Highlight}"
    "[aria-checked=true]{forced-color-adjust:none;background:Highlight;color:HighlightText}}"
    // On paper: the article alone, black on white, nothing clipped.
    "@media "
    "print{#bar,#canvas,#probe,#contents,#chip,#sheet,#live,#notice,#failure,.hidden,.skip-link,.breadcrumb,."
    "neighbours,.pager,"
    ".button-row,button,footer nav{display:none!important}"
    ":root:root{color-scheme:light;--dim:none;--bg:#fff;--surface:#fff;--text:#000;--muted:#000;--link:#000;--visited:"
    "#000;--line:#888;--mark:#fff;overflow:visible}"
    "#document "
    "*{height:auto!important}:is(table,td,th){width:auto!important}.code,.table{overflow:visible;white-space:pre-wrap;"
    "animation:none}"
    ".table{white-space:normal}:is(h1,h2,h3,h4,h5,h6){break-after:avoid}:is(figure,tr){break-inside:avoid}}";

// Where App puts the drawn sheet too.
std::string sheet_place() {
  const auto px = [](float value) { return std::to_string(static_cast<int>(value)) + "px"; };
  const auto top = [](WidthClass width) { return style_of(StyleName::kBar, width).box.min_height_px + kSheetGapPx; };
  const std::string tablet_top = px(top(WidthClass::kTablet));
  return "@media(min-width:600px){#sheet{inset-inline:auto " + px(kSheetMarginPx) + ";top:" + tablet_top +
         ";bottom:auto;width:" + px(kSheetWidthPx) + ";max-height:calc(100% - " + tablet_top + " - " + px(kSheetGapPx) +
         ")}}@media(min-width:1024px){#sheet{top:" + px(top(WidthClass::kDesktop)) + "}}";
}

// Lines as long as their column must not break once more where the browser rounds another way: its column is wider.
std::string wider_columns() {
  std::string names;
  for (int name = 0; name < static_cast<int>(StyleName::kCount); ++name) {
    const BoxStyle& box = style_of(static_cast<StyleName>(name), WidthClass::kPhone).box;
    if (box.arrange != Arrange::kText || box.is_text_centred || box.text.is_preformatted) continue;
    if (*css_class(static_cast<StyleName>(name)) == 0) continue;
    names += (names.empty() ? "." : ",.") + std::string(css_class(static_cast<StyleName>(name)));
  }
  const std::string wider = "var(--wider,.75px)";
  const float cell_end_px = style_of(StyleName::kCell, WidthClass::kPhone).box.padding.end;
  return "@media screen{[data-mode=overlay] #document :is(" + names + "){margin-inline-end:calc(-1*" + wider +
         ")}[data-mode=overlay] :is(td,th):not(.browser-painted){padding-inline-end:calc(" + css_number(cell_end_px) +
         "px - " + wider + ")}}";
}

// Beside the text where there is room: before the program says so (data-contents), in windows that have it at the size that
// the text has then. Elsewhere the bar's button opens them below it; without scripts they stand above the article.
std::string contents_places() {
  const auto px = [](float value) { return std::to_string(static_cast<int>(value)) + "px"; };
  const auto bar = [&](WidthClass width) { return px(style_of(StyleName::kBar, width).box.min_height_px); };
  const std::string beside =
      "#contents{display:block;position:fixed;z-index:1;top:calc(" + bar(WidthClass::kDesktop) +
      " + 32px);max-height:calc(100% - " + bar(WidthClass::kDesktop) + " - 64px);width:" + px(kContentsWidthPx) +
      ";inset-inline-start:calc(50% - var(--column,var(--measure))/2 - " + px(kContentsWidthPx + kContentsGapPx) +
      ");overflow-y:auto;overscroll-behavior:contain;scrollbar-width:thin;scrollbar-color:var(--line) transparent}";
  const std::string above =
      "#contents{display:block;margin:24px auto 0;padding-inline:20px;max-width:calc(var(--measure) + 40px)}";
  const std::string open = "[data-contents=open] #contents";
  return "@media(min-width:76em){:root:not([data-ready],[style]) " + beside + "}[data-contents=beside] " + beside +
         "@media(scripting:none) and (max-width:75.99em){" + above +
         "}@media(max-width:75.99em){:root:not([data-contents=beside]) #failure:not([hidden])~" + above + "}" + open +
         "{display:block;position:fixed;z-index:1;top:" + bar(WidthClass::kTablet) +
         ";inset-inline:0;max-height:calc(100% - " + bar(WidthClass::kTablet) +
         " - 44px);padding:12px 20px 16px;overflow-y:auto;overscroll-behavior:contain;background:var(--surface);"
         "border-block-end:1px solid var(--line)}@media(min-width:600px){" +
         open + "{inset-inline:auto " + px(kSheetMarginPx) + ";width:" + px(kSheetWidthPx) +
         ";max-height:calc(100% - " + bar(WidthClass::kTablet) + " - " + px(kSheetMarginPx) +
         ");border:1px solid var(--line);border-radius:0 0 10px 10px}}@media(min-width:1024px){" + open +
         "{top:" + bar(WidthClass::kDesktop) + "}}";
}

std::string hex(uint32_t rgb) {
  std::string out = "#";
  const bool is_short = (rgb >> 4 & 0x0F0F0F) == (rgb & 0x0F0F0F);  // #fff
  for (int shift = 20; shift >= 0; shift -= is_short ? 8 : 4) out += "0123456789abcdef"[rgb >> shift & 15];
  return out;
}

// "RRGGBB", or the palette's own where the owner set none.
std::string link_colour(Palette palette, std::string_view accent) {
  bool is_hex = accent.size() == 6;
  for (const char c : accent)
    is_hex = is_hex && std::string_view("0123456789abcdefABCDEF").find(c) != std::string_view::npos;
  return is_hex ? "#" + std::string(accent) : hex(colour(palette, Colour::kLink));
}

std::string palette_declarations(Palette palette, std::string_view accent) {
  const bool is_dark = palette == Palette::kDark || palette == Palette::kHighContrastDark;
  std::string out = std::string("color-scheme:") + (is_dark ? "dark" : "light");
  if (is_dark) out += ";--dim:brightness(.88)";
  for (int token = 0; token < kColours; ++token) {
    const auto name = static_cast<Colour>(token);
    out += std::string(";--") + colour_name(name) + ":";
    out += name == Colour::kLink ? link_colour(palette, accent) : hex(colour(palette, name));
  }
  return out;
}

std::string palette_rule(const std::string& selector, Palette palette, std::string_view accent = {}) {
  return selector + "{" + palette_declarations(palette, accent) + "}";
}

constexpr std::string_view kAutomatic = ":root:not([data-theme])";

std::string chosen(Palette palette) { return std::string("[data-theme=") + palette_name(palette) + "]"; }

std::string palettes(const std::string& accent_light, const std::string& accent_dark) {
  return palette_rule(":root", Palette::kLight, accent_light) +
         palette_rule(chosen(Palette::kDark), Palette::kDark, accent_dark) +
         palette_rule(chosen(Palette::kSepia), Palette::kSepia, accent_light) + "@media(prefers-color-scheme:dark){" +
         palette_rule(std::string(kAutomatic), Palette::kDark, accent_dark) + "}";
}

std::string high_contrast_palettes() {
  const std::string automatic(kAutomatic);
  return palette_rule(chosen(Palette::kHighContrastLight), Palette::kHighContrastLight) +
         palette_rule(chosen(Palette::kHighContrastDark), Palette::kHighContrastDark) +
         "@media(prefers-contrast:more){" + palette_rule(automatic, Palette::kHighContrastLight) +
         "}@media(prefers-contrast:more) and (prefers-color-scheme:dark){" +
         palette_rule(automatic, Palette::kHighContrastDark) + "}";
}

std::string in_order(const Rules& rules) {
  std::string out = rules.phone;
  if (!rules.tablet.empty()) out += "@media(min-width:600px){" + rules.tablet + "}";
  if (!rules.desktop.empty()) out += "@media(min-width:1024px){" + rules.desktop + "}";
  return out + rules.after;
}

}  // namespace

StyleSheet style_sheet(const std::string& accent_light, const std::string& accent_dark) {
  Rules flow, rest;
  add_rules(StyleName::kMain, StyleName::kBarLink, flow);
  add_rules(StyleName::kBarButton, StyleName::kBarButton, rest);
  add_rules(StyleName::kLibrary, StyleName::kButtonRow, flow);
  add_rules(StyleName::kButton, StyleName::kButton, rest);
  add_rules(StyleName::kArticle, StyleName::kRule, flow);
  add_rules(StyleName::kErrorBox, StyleName::kChoice, rest);
  StyleSheet sheet;
  sheet.flow = palettes(accent_light, accent_dark) + size_properties();
  sheet.flow.append(kFlowBase) += in_order(flow);
  sheet.flow.append(kFlowEnd);
  sheet.rest = high_contrast_palettes();
  sheet.rest.append(kControls).append(sheet_place()) += in_order(rest);
  sheet.rest.append(kControlsEnd).append(":first-child{margin-block-start:0}").append(kOverlay) +=
      wider_columns() + contents_places();
  return sheet;
}

}  // namespace sheaf
