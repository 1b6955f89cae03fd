// The rows of the style table.
#include "views/style.h"

#include <iterator>

namespace sheaf {
namespace {

constexpr const char* kClasses[] = {"",
                                    "hidden",
                                    "main",
                                    "footer",
                                    "footer-column",
                                    "footer-wide-column",
                                    "footer-line",
                                    "bar",
                                    "bar-name",
                                    "bar-link",
                                    "bar-button",
                                    "library",
                                    "category",
                                    "notice",
                                    "hero-title",
                                    "description",
                                    "search-link",
                                    "library-columns",
                                    "column",
                                    "section-title",
                                    "category-list",
                                    "category-row",
                                    "category-name",
                                    "category-count",
                                    "breadcrumb",
                                    "rows",
                                    "first-row",
                                    "row",
                                    "row-title",
                                    "row-excerpt",
                                    "row-caption",
                                    "pager",
                                    "pager-link",
                                    "pager-gap",
                                    "button-row",
                                    "button",
                                    "article",
                                    "article-title",
                                    "byline",
                                    "body",
                                    "end-matter",
                                    "end-line",
                                    "neighbours",
                                    "neighbour",
                                    "neighbour-label",
                                    "neighbour-title",
                                    "paragraph",
                                    "heading2",
                                    "heading3",
                                    "heading4",
                                    "list",
                                    "list-item",
                                    "quote",
                                    "code",
                                    "table",
                                    "",
                                    "",
                                    "",
                                    "figure",
                                    "image",
                                    "caption",
                                    "rule",
                                    "error-box",
                                    "error-title",
                                    "error-text",
                                    "skeleton-title",
                                    "skeleton-line",
                                    "search",
                                    "search-field",
                                    "search-line",
                                    "search-columns",
                                    "found",
                                    "found-section",
                                    "filters",
                                    "filter-group",
                                    "filter-label",
                                    "filter-row",
                                    "filter",
                                    "contents",
                                    "contents-title",
                                    "contents-link",
                                    "contents-inner-link",
                                    "chip",
                                    "chip-words",
                                    "chip-button",
                                    "sheet",
                                    "sheet-title",
                                    "sheet-group",
                                    "sheet-pair",
                                    "sheet-label",
                                    "sheet-note",
                                    "choices",
                                    "choice"};
static_assert(std::size(kClasses) == static_cast<size_t>(StyleName::kCount));

constexpr float kLibraryWidth = 1120;

float margin_px(WidthClass width) {
  switch (width) {
    case WidthClass::kPhone: return 20;
    case WidthClass::kTablet: return 32;
    case WidthClass::kDesktop: return 48;
  }
  return 20;
}

// --- what rows are made of ---

Style stack(float gap_px = 0) {
  Style style;
  style.box.gap_before_px = gap_px;
  style.box.text.font.size_px = 0;  // a box without words of its own
  return style;
}

Style words(Face face, float size_px, float line_px, int weight, float gap_px, Colour colour = Colour::kText) {
  Style style = stack(gap_px);
  style.box.arrange = Arrange::kText;
  style.box.text.font = {face, size_px, weight, false};
  style.box.text.line_px = line_px;
  style.text = colour;
  return style;
}
Style caption(float gap_px) { return words(Face::kSans, 13, 20, 400, gap_px, Colour::kMuted); }
Style interface(float gap_px, Colour colour = Colour::kText) { return words(Face::kSans, 15, 24, 400, gap_px, colour); }
Style running(float gap_px) { return words(Face::kSerif, kSizeOfRunningText, kLineOfRunningText, 400, gap_px); }

Style title(WidthClass width, float gap_px) {
  return width == WidthClass::kDesktop ? words(Face::kSerif, 40, 48, 600, gap_px)
                                       : words(Face::kSerif, 32, 40, 600, gap_px);
}

Style heading(float size_px, float line_px, float gap_before_px, float gap_after_px) {
  Style style = words(Face::kSerif, size_px, line_px, 600, gap_before_px);
  style.box.gap_after_px = gap_after_px;
  return style;
}

Style padded(Style style, float along_px, float across_px) {
  style.box.padding = {along_px, across_px, along_px, across_px};
  return style;
}

// Borders stand inside the padding.
Style edged(Style style, uint8_t borders, Colour colour, float corner_px = 0, float border_px = 1) {
  style.borders = borders;
  style.border_colour = colour;
  style.border_px = border_px;
  style.corner_px = corner_px;
  return style;
}

Style centred(Style style, float max_width_px) {
  style.box.max_width_px = max_width_px;
  style.box.is_centred = true;
  return style;
}

Style columns(Style style, float first_share, float second_share, float column_gap_px, float row_gap_px) {
  style.box.arrange = Arrange::kColumns;
  style.box.column_shares[0] = first_share;
  style.box.column_shares[1] = second_share;
  style.box.column_gap_px = column_gap_px;
  style.box.row_gap_px = row_gap_px;
  return style;
}

Style row(Style style, float gap_px) {
  style.box.arrange = Arrange::kRow;
  style.box.column_gap_px = style.box.row_gap_px = gap_px;
  return style;
}

// Something to press: an edge that can be seen, 44 px or more.
Style control(float across_px) {
  Style style = edged(padded(interface(0), 10, across_px), kBorderAround, Colour::kControl, 6);
  style.box.min_height_px = 44;
  style.box.is_text_centred = true;
  return style;
}

Style cell(int weight) {
  Style style = edged(words(Face::kSans, 15, 24, weight, 0), kBorderAfter, Colour::kLine);
  style.box.padding = {8, 12, 9, 12};
  return style;
}

Style on_surface(Style style) {
  style.background = Colour::kSurface;
  return style;
}

// --- the rows ---

Style frame_style(StyleName name, WidthClass width) {
  Style style = stack();
  switch (name) {
    case StyleName::kMain:
      style = padded(stack(), width == WidthClass::kPhone ? 24 : 32, margin_px(width));
      style.box.padding.after = 64;
      return style;
    case StyleName::kFooter: return padded(stack(), 0, margin_px(width));
    case StyleName::kFooterColumn:
      return edged(padded(centred(stack(), kMeasure), 24, 0), kBorderBefore, Colour::kLine);
    case StyleName::kFooterWideColumn:
      return edged(padded(centred(stack(), kLibraryWidth), 24, 0), kBorderBefore, Colour::kLine);
    case StyleName::kFooterLine: return caption(4);
    case StyleName::kBar:
      style = row(padded(stack(), 0, margin_px(width)), 16);
      style.box.min_height_px = width == WidthClass::kDesktop ? 56 : 52;
      return style;
    case StyleName::kBarName: return words(Face::kSans, 15, 24, 600, 0);
    case StyleName::kBarLink:
    case StyleName::kBarButton: return control(14);
    case StyleName::kLibrary: return centred(stack(), kLibraryWidth);
    case StyleName::kCategory:
    case StyleName::kArticle: return centred(stack(), kMeasure);
    case StyleName::kNotice: return centred(stack(32), kMeasure);
    default: return stack();
  }
}

Style library_style(StyleName name, WidthClass width) {
  const bool is_desktop = width == WidthClass::kDesktop;
  switch (name) {
    case StyleName::kHeroTitle: return title(width, 8);
    case StyleName::kDescription: {
      Style style = running(12);
      style.box.max_width_px = kMeasure;
      return style;
    }
    case StyleName::kSearchLink: {  // looks like the field that it leads to
      Style style = edged(padded(interface(24, Colour::kMuted), 12, 16), kBorderAround, Colour::kControl, 6);
      style.box.max_width_px = kMeasure;
      return style;
    }
    case StyleName::kLibraryColumns: return is_desktop ? columns(stack(48), 2, 1, 64, 48) : stack(32);
    case StyleName::kColumn: return stack(is_desktop ? 0 : 48);
    case StyleName::kSectionTitle: return heading(21, 28, 48, 12);
    case StyleName::kCategoryList: return width == WidthClass::kTablet ? columns(stack(24), 1, 1, 32, 0) : stack(24);
    case StyleName::kCategoryRow:
      return edged(columns(padded(stack(), 16, 0), 4, 1, 16, 0), kBorderAfter, Colour::kLine);
    case StyleName::kCategoryName: return interface(0);
    case StyleName::kCategoryCount: {
      Style style = interface(0, Colour::kMuted);
      style.box.is_text_at_end = true;
      return style;
    }
    default: return stack();
  }
}

Style list_style(StyleName name) {
  Style style = stack(24);
  switch (name) {
    case StyleName::kBreadcrumb: return caption(0);
    case StyleName::kRows: return stack(24);
    case StyleName::kFirstRow: style.box.max_width_px = kMeasure; return style;
    case StyleName::kRow:
      style = edged(stack(24), kBorderBefore, Colour::kLine);
      style.box.padding.before = 24;
      style.box.max_width_px = kMeasure;
      return style;
    case StyleName::kRowTitle: return words(Face::kSerif, 18, 28, 600, 0);
    case StyleName::kRowExcerpt: return interface(4);
    case StyleName::kRowCaption: return caption(8);
    case StyleName::kPager: return row(stack(32), 8);
    case StyleName::kPagerLink: return control(16);
    case StyleName::kPagerGap:
      style = padded(interface(0, Colour::kMuted), 10, 4);
      style.box.min_height_px = 44;
      style.box.is_text_centred = true;
      return style;
    case StyleName::kButtonRow:
      style = row(stack(24), 12);
      style.box.min_height_px = 44;
      return style;
    case StyleName::kButton: return control(16);
    default: return stack();
  }
}

Style article_style(StyleName name, WidthClass width) {
  const bool is_phone = width == WidthClass::kPhone;
  switch (name) {
    case StyleName::kArticleTitle: return title(width, 8);
    case StyleName::kByline: return interface(8, Colour::kMuted);
    case StyleName::kBody: return stack(32);
    case StyleName::kEndMatter: {
      Style style = edged(stack(48), kBorderBefore, Colour::kLine);
      style.box.padding.before = 16;
      return style;
    }
    case StyleName::kEndLine: return caption(4);
    case StyleName::kNeighbours: return is_phone ? stack(32) : columns(stack(32), 1, 1, 16, 16);
    case StyleName::kNeighbour:
      return edged(padded(stack(is_phone ? 16.0f : 0.0f), 16, 16), kBorderAround, Colour::kControl, 6);
    case StyleName::kNeighbourLabel: return caption(0);
    case StyleName::kNeighbourTitle: return words(Face::kSerif, 18, 28, 600, 4);
    default: return stack();
  }
}

// Of a line that scrolls; on desktops a column beside what was found.
Style filter_style(StyleName name, bool is_column) {
  switch (name) {
    case StyleName::kFilters: {
      if (is_column) return stack();
      Style style = row(stack(16), 16);
      style.box.is_scrolling = true;
      style.background = Colour::kBg;
      return style;
    }
    case StyleName::kFilterGroup: return is_column ? stack(24) : row(stack(), 8);
    case StyleName::kFilterLabel: return is_column ? interface(0) : padded(interface(0, Colour::kMuted), 10, 0);
    case StyleName::kFilterRow: return row(stack(is_column ? 8.0f : 0.0f), 8);
    default: return control(12);
  }
}

Style search_style(StyleName name, WidthClass width) {
  const bool is_desktop = width == WidthClass::kDesktop;
  switch (name) {
    case StyleName::kSearch: return centred(stack(), is_desktop ? kLibraryWidth : kMeasure);
    case StyleName::kSearchField: {
      Style style = edged(words(Face::kSans, 18, 28, 400, 0), kBorderAround, Colour::kControl, 6);
      style.box.padding = {10, 16, 10, 16};
      style.background = Colour::kBg;
      return style;
    }
    case StyleName::kSearchLine: return interface(12, Colour::kMuted);
    case StyleName::kSearchColumns: return is_desktop ? columns(stack(32), 1, 3, 48, 0) : stack(16);
    case StyleName::kFound: return stack(is_desktop ? 0.0f : 24.0f);
    case StyleName::kFoundSection: return stack(48);
    default: return filter_style(name, is_desktop);
  }
}

// A rail of 2 px along the headings; the present one's part of it is in `link` (views/style_sheet.cpp).
Style contents_style(StyleName name, WidthClass width) {
  if (name == StyleName::kContents) return stack();
  const float along_px = width == WidthClass::kDesktop ? 6 : 10;  // 44 px for fingers
  Style style = padded(interface(0, Colour::kMuted), along_px, 12);
  if (name == StyleName::kContentsTitle) {
    style.box.padding.start = 14;
    style.box.text.font.weight = 600;
    return style;
  }
  style = edged(style, kBorderStart, Colour::kLine, 0, 2);
  style.box.padding.start = name == StyleName::kContentsLink ? 14 : 30;
  return style;
}

Style chip_style(StyleName name) {
  if (name == StyleName::kChip)
    return edged(on_surface(row(padded(stack(), 8, 8), 8)), kBorderAround, Colour::kLine, 10);
  return name == StyleName::kChipWords ? padded(interface(0), 4, 8) : control(14);
}

Style block_style(StyleName name) {
  switch (name) {
    case StyleName::kParagraph: return running(16);
    case StyleName::kHeading2: return heading(25, 32, 48, 12);
    case StyleName::kHeading3: return heading(21, 28, 32, 8);
    case StyleName::kHeading4: return heading(18, 28, 24, 8);
    case StyleName::kList: {
      Style style = stack(16);
      style.box.padding.start = 24;
      return style;
    }
    case StyleName::kListItem: {
      Style style = running(8);  // its marker's
      style.box.arrange = Arrange::kStack;
      return style;
    }
    case StyleName::kQuote: {
      Style style = edged(stack(16), kBorderStart, Colour::kLine, 0, 3);
      style.box.padding.start = 3 + 16;
      return style;
    }
    case StyleName::kCode: {
      Style style = on_surface(padded(words(Face::kMono, 13.5f, 22, 400, 16), 12, 16));
      style.box.text.is_preformatted = true;
      style.box.is_scrolling = true;
      style.corner_px = 6;
      return style;
    }
    case StyleName::kTable: {
      Style style = on_surface(stack(16));
      style.box.is_scrolling = true;
      style.corner_px = 6;
      return style;
    }
    case StyleName::kGrid: {
      Style style = stack();
      style.box.arrange = Arrange::kTable;
      return style;
    }
    case StyleName::kHeaderCell: return cell(600);
    case StyleName::kCell: return cell(400);
    case StyleName::kFigure: return stack(24);
    case StyleName::kImage: {
      Style style = on_surface(stack());
      style.box.arrange = Arrange::kImage;
      return style;
    }
    case StyleName::kCaption: return caption(8);
    case StyleName::kRule: {
      Style style = edged(stack(32), kBorderBefore, Colour::kLine);
      style.box.min_height_px = 1;
      style.box.gap_after_px = 32;
      return style;
    }
    default: return stack();
  }
}

Style state_style(StyleName name) {
  Style style = stack();
  switch (name) {
    case StyleName::kErrorBox:
      style = edged(stack(24), kBorderStart, Colour::kError, 0, 3);
      style.box.padding.start = 3 + 16;
      return style;
    case StyleName::kErrorTitle: return words(Face::kSerif, 25, 32, 600, 0);
    case StyleName::kErrorText: return interface(8);
    case StyleName::kSkeletonTitle:
      style = on_surface(stack(24));
      style.box.min_height_px = 32;
      style.box.max_width_px = 320;
      return style;
    case StyleName::kSkeletonLine:  // with its gap one line of running text
      style = on_surface(stack(16));
      style.box.min_height_px = 12;
      return style;
    case StyleName::kSheet: return edged(on_surface(padded(stack(), 24, 24)), kBorderAround, Colour::kLine, 10);
    case StyleName::kSheetTitle: return words(Face::kSerif, 21, 28, 600, 0);
    case StyleName::kSheetGroup: return stack(24);
    case StyleName::kSheetPair: return columns(stack(24), 1, 1, 16, 0);
    case StyleName::kSheetLabel: return words(Face::kSans, 15, 24, 600, 0);
    case StyleName::kSheetNote: return caption(8);
    case StyleName::kChoices: return row(stack(8), 8);
    case StyleName::kChoice: return control(10);
    default: return stack();
  }
}

bool is_between(StyleName name, StyleName first, StyleName last) { return name >= first && name <= last; }

}  // namespace

Style style_of(StyleName name, WidthClass width) {
  if (is_between(name, StyleName::kMain, StyleName::kNotice) || name == StyleName::kArticle)
    return frame_style(name, width);
  if (is_between(name, StyleName::kHeroTitle, StyleName::kCategoryCount)) return library_style(name, width);
  if (is_between(name, StyleName::kBreadcrumb, StyleName::kButton)) return list_style(name);
  if (is_between(name, StyleName::kSearch, StyleName::kFilter)) return search_style(name, width);
  if (is_between(name, StyleName::kContents, StyleName::kContentsInnerLink)) return contents_style(name, width);
  if (is_between(name, StyleName::kChip, StyleName::kChipButton)) return chip_style(name);
  if (is_between(name, StyleName::kArticleTitle, StyleName::kNeighbourTitle)) return article_style(name, width);
  if (is_between(name, StyleName::kParagraph, StyleName::kRule)) return block_style(name);
  return state_style(name);
}

const char* css_class(StyleName name) { return kClasses[static_cast<int>(name)]; }

}  // namespace sheaf
