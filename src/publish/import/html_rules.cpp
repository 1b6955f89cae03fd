#include "publish/import/html_rules.h"

#include <algorithm>

namespace sheaf {

bool is_dropped(GumboTag tag, const GumboNode* node) {
  switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_APPLET:
    case GUMBO_TAG_FRAME:
    case GUMBO_TAG_FRAMESET:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_NOEMBED:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_PROGRESS:
    case GUMBO_TAG_METER:
    case GUMBO_TAG_OUTPUT:
    case GUMBO_TAG_KEYGEN:
    case GUMBO_TAG_ISINDEX:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_LINK:
    case GUMBO_TAG_META:
    case GUMBO_TAG_BASE:
    case GUMBO_TAG_AREA:
    case GUMBO_TAG_MAP:
    case GUMBO_TAG_PARAM:
    case GUMBO_TAG_BGSOUND:
    case GUMBO_TAG_RP: return true;
    default: break;
  }
  const GumboElement* element = element_of(node);
  return element && element->tag_namespace != GUMBO_NAMESPACE_HTML;  // svg, math
}

uint8_t mark_of(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_EM:
    case GUMBO_TAG_I:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_DFN: return kEm;
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_B: return kStrong;
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_TT: return kCode;
    case GUMBO_TAG_S:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_STRIKE: return kStrike;
    case GUMBO_TAG_SUB: return kSub;
    case GUMBO_TAG_SUP: return kSup;
    case GUMBO_TAG_MARK: return kHighlight;
    default: return 0;
  }
}

int heading_level(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2: return 2;
    case GUMBO_TAG_H3: return 3;
    case GUMBO_TAG_H4: return 4;
    case GUMBO_TAG_H5: return 5;
    case GUMBO_TAG_H6: return 6;
    default: return 0;
  }
}

int count_tags(const GumboNode* top, std::initializer_list<GumboTag> tags) {
  int count = 0;
  for (const GumboNode* node = next_node(top, top, true); node; node = next_node(node, top, true)) {
    const GumboTag tag = tag_of(node);
    if (tag != GUMBO_TAG_UNKNOWN && std::find(tags.begin(), tags.end(), tag) != tags.end()) ++count;
  }
  return count;
}

bool is_layout_table(const GumboNode* table) {
  if (attribute(table, "role") == "presentation" || attribute(table, "role") == "none") return true;
  if (count_tags(table, {GUMBO_TAG_TABLE, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4})) return true;
  if (count_tags(table, {GUMBO_TAG_TH, GUMBO_TAG_CAPTION, GUMBO_TAG_THEAD})) return false;
  const int rows = count_tags(table, {GUMBO_TAG_TR});
  return rows > 0 && count_tags(table, {GUMBO_TAG_TD}) <= rows;
}

const GumboNode* caption_of(const GumboNode* table) {
  const GumboVector& children = table->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    if (tag_of(child) == GUMBO_TAG_CAPTION) return child;
  }
  return nullptr;
}

bool is_permalink(const GumboNode* node) {
  return tag_of(node) == GUMBO_TAG_A &&
         (has_class(node, "headerlink") || has_class(node, "header-anchor") || has_class(node, "anchor") ||
          has_class(node, "permalink") || has_class(node, "copiable-link"));
}

}  // namespace sheaf
