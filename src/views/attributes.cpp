#include "views/attributes.h"

namespace sheaf {
namespace {

const char* role_name(Role role) {
  switch (role) {
    case Role::kNone: return "";
    case Role::kDialog: return "dialog";
    case Role::kRadioGroup: return "radiogroup";
    case Role::kRadio: return "radio";
    case Role::kAlert: return "alert";
    case Role::kPresentation: return "presentation";
    case Role::kGroup: return "group";
    case Role::kSearch: return "search";
  }
  return "";
}

// The value comes last: what is typed before it is said again is the same.
void add_field(const View& view, std::vector<Attribute>& out) {
  out.insert(out.end(), {{"type", "search"},
                         {"placeholder", view.label},
                         {"autocomplete", "off"},
                         {"autocapitalize", "off"},
                         {"spellcheck", "false"},
                         {"enterkeyhint", "search"},
                         {"maxlength", "1300"},  // at most kMostQueryBytes
                         {"value", view.value}});
}

void add_state(const View& view, std::vector<Attribute>& out) {
  if (view.role == Role::kRadio) {
    const bool is_checked = view.is_checked.value_or(false);
    out.emplace_back("aria-checked", is_checked ? "true" : "false");
    out.emplace_back("tabindex", is_checked ? "0" : "-1");
  } else if (view.is_checked) {
    out.emplace_back("aria-pressed", *view.is_checked ? "true" : "false");
  }
  if (view.has_popup) {
    out.emplace_back("aria-haspopup", "dialog");
    out.emplace_back("aria-expanded", view.is_expanded ? "true" : "false");
  }
  if (!view.controls.empty()) {
    out.emplace_back("aria-controls", view.controls);
    out.emplace_back("aria-expanded", view.is_expanded ? "true" : "false");
  }
  if (view.is_current) out.emplace_back("aria-current", view.element == Element::kLink ? "true" : "page");
  if (view.is_busy) out.emplace_back("aria-busy", "true");
  if (view.is_focusable) out.emplace_back("tabindex", "-1");
  if (view.role == Role::kDialog) out.emplace_back("aria-modal", "true");
}

}  // namespace

std::vector<Attribute> attributes_of(const View& view) {
  std::vector<Attribute> out;
  std::string classes = css_class(view.style);
  if (view.is_browser_painted) classes += classes.empty() ? "browser-painted" : " browser-painted";
  if (!classes.empty()) out.emplace_back("class", classes);
  if (!view.id.empty()) out.emplace_back("id", view.id);
  if (view.element == Element::kButton) out.emplace_back("type", "button");
  if (view.element == Element::kLink) out.emplace_back("href", view.href);
  if (view.role != Role::kNone) out.emplace_back("role", role_name(view.role));
  if (!view.label.empty()) out.emplace_back("aria-label", view.label);
  if (!view.lang.empty()) out.emplace_back("lang", view.lang);
  if (!view.dir.empty()) out.emplace_back("dir", view.dir);
  if (view.element == Element::kImg)
    for (Attribute& attribute : attributes_of(view.image)) out.push_back(std::move(attribute));
  if (view.element == Element::kInput) add_field(view, out);
  if (view.element == Element::kOl && view.start != 1) out.emplace_back("start", std::to_string(view.start));
  add_state(view, out);
  return out;
}

std::vector<Attribute> attributes_of(const Image& image) {
  std::vector<Attribute> out{{"src", image.source}, {"alt", image.alt}};
  if (image.width_px > 0 && image.height_px > 0) {
    out.emplace_back("width", std::to_string(image.width_px));
    out.emplace_back("height", std::to_string(image.height_px));
  }
  return out;
}

bool link_goes_on(const std::vector<Span>& spans, size_t at) {
  return at + 1 < spans.size() && !spans[at].href.empty() && spans[at].href == spans[at + 1].href;
}

bool is_outside(std::string_view href) { return href.starts_with("http:") || href.starts_with("https:"); }

std::vector<InlineElement> elements_of(const Span& span) {
  static constexpr std::pair<Mark, std::string_view> kTags[] = {
      {kEm, "em"},   {kStrong, "strong"}, {kCode, "code"},     {kStrike, "s"},
      {kSub, "sub"}, {kSup, "sup"},       {kHighlight, "mark"}};
  std::vector<InlineElement> out;
  if (!span.href.empty()) {
    InlineElement link{"a", {{"href", span.href}}};
    if (is_outside(span.href)) link.attributes.emplace_back("rel", "noopener");
    out.push_back(std::move(link));
  }
  if (!span.lang.empty()) out.push_back({"span", {{"lang", span.lang}}});
  for (const auto& [mark, tag] : kTags)
    if (span.marks & mark) out.push_back({tag, {}});
  if (span.marks & kPresentMark) out.back().attributes.emplace_back("class", "present");
  return out;
}

}  // namespace sheaf
