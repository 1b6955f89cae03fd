// The one table of styles: what every kind of element looks like, in px at text size 1 and a browser root of 16 px.
// scaled() scales a row for C++'s layout; style_sheet.h writes the same rows as CSS. Nothing else says sizes.
#pragma once

#include <cstdint>
#include <string_view>

#include "layout/page.h"
#include "views/theme.h"

namespace sheaf {

// One row a name; the CSS class is the name without 'k' in kebab case ("kRowTitle" -> .row-title).
enum class StyleName : uint8_t {
  kPlain,   // no class: a stack without gap
  kHidden,  // for screen readers only: in the document, but without room and never drawn
  // page frame; the bar is painted by CSS in both modes
  kMain,
  kFooter,
  kFooterColumn,
  kFooterWideColumn,
  kFooterLine,
  kBar,
  kBarName,
  kBarLink,
  kBarButton,
  // library, category; kNotice is the column of errors and of loading bars
  kLibrary,
  kCategory,
  kNotice,
  kHeroTitle,
  kDescription,
  kSearchLink,
  kLibraryColumns,
  kColumn,
  kSectionTitle,
  kCategoryList,
  kCategoryRow,
  kCategoryName,
  kCategoryCount,
  kBreadcrumb,
  kRows,
  kFirstRow,
  kRow,
  kRowTitle,
  kRowExcerpt,
  kRowCaption,
  kPager,
  kPagerLink,
  kPagerGap,
  kButtonRow,
  kButton,
  // article
  kArticle,
  kArticleTitle,
  kByline,
  kBody,
  kEndMatter,
  kEndLine,
  kNeighbours,
  kNeighbour,
  kNeighbourLabel,
  kNeighbourTitle,
  // blocks of a body
  kParagraph,
  kHeading2,
  kHeading3,
  kHeading4,
  kList,
  kListItem,
  kQuote,
  kCode,
  kTable,  // what a table scrolls in; the <table>, <th> and <td> inside have no class
  kGrid,
  kHeaderCell,
  kCell,
  kFigure,
  kImage,
  kCaption,
  kRule,
  // states
  kErrorBox,
  kErrorTitle,
  kErrorText,
  kSkeletonTitle,
  kSkeletonLine,
  // the search
  kSearch,
  kSearchField,
  kSearchLine,
  kSearchColumns,
  kFound,
  kFoundSection,
  kFilters,
  kFilterGroup,
  kFilterLabel,
  kFilterRow,
  kFilter,
  // the contents of an article and the chip, painted by CSS in both modes
  kContents,
  kContentsTitle,
  kContentsLink,
  kContentsInnerLink,
  kChip,
  kChipWords,
  kChipButton,
  // the "Aa" sheet
  kSheet,
  kSheetTitle,
  kSheetGroup,
  kSheetPair,
  kSheetLabel,
  kSheetNote,
  kChoices,
  kChoice,
  kCount
};

// Borders are inside the padding (box-sizing: border-box) and drawn snapped to device pixels.
enum Border : uint8_t { kBorderBefore = 1, kBorderAfter = 2, kBorderStart = 4, kBorderAround = 8 };

struct Style {
  BoxStyle box;
  Colour text = Colour::kText;
  Colour background = kNoColour;
  uint8_t borders = 0;
  float border_px = 1;
  Colour border_colour = Colour::kLine;
  float corner_px = 0;
};

// Unscaled, for one width class. Every row is defined for every class.
Style style_of(StyleName name, WidthClass width);
// "" for kPlain and for what is styled by its element.
const char* css_class(StyleName name);

// Running text, which some languages set with more room (views/language.h).
inline constexpr float kSizeOfRunningText = 18, kLineOfRunningText = 28;

// Text sizes and lines scale with the browser's root and the visitor's size, line heights rounded to whole px; spaces stay.
// `measure_px` is the width of the text column (see measure_px()) and stands in where a row's max_width_px is kMeasure.
// `lang` is the language that the element inherits: running text in some scripts has more room between its lines, and
// Chinese, Japanese and Korean a measure of their own (views/language.h; the style sheet says the same by :lang()).
inline constexpr float kMeasure = -1;

// Where the "Aa" sheet stands from tablets on; a phone's is as wide as the window, at its end.
inline constexpr int kSheetWidthPx = 408, kSheetMarginPx = 24, kSheetGapPx = 8;

// The contents of an article stand beside its text where there is room for both, with the page's margin beyond.
inline constexpr int kContentsWidthPx = 220, kContentsGapPx = 48, kContentsMarginPx = 32;
bool has_room_for_contents(float page_width_px, float column_px);

struct Scale {
  float factor = 1;  // root_px / 16 * kTextSizeFactors[text_size]
  float measure_px = 594;
};
Style scaled(Style style, const Scale& scale, std::string_view lang = {});
Scale scale_of(const State& state, TextMeasure& measure);
// The measure of the packer's pages, which know no face: between what is usual. It stays when the program takes such a page over,
// or every line of it would be broken anew under the reader's eyes.
inline constexpr float kPackedMeasureEm = 33;
// How wide the text of the article is at most: its measure, which depends on its language.
float article_column_px(const State& state, const Scale& scale);
// 66 × the mean advance of lower-case letters in running English (body face), within 28 to 38 em.
// Whole px, so that CSS and C++ have the same number.
float measure_px(float font_px, TextMeasure& measure);
// The CSS font-family list of a face.
const char* face_family(Face face);

}  // namespace sheaf
