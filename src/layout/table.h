// Tables: columns by content, as CSS 2.1 (17.5.2.2) and the three engines do it. A table is as wide as its column of text,
// or wider where its longest words do not fit: then the box around it scrolls. Rows are as high as their highest cell.
#pragma once

#include <functional>
#include <vector>

#include "layout/page.h"

namespace sheaf {

// Of a cell or a column: how narrow it may become, and how wide it would be with all the room it wants.
struct WidthRange {
  float least_px = 0, most_px = 0;
};

// The widest part of the text that no line may break.
float unbreakable_width_px(const std::vector<Span>& spans, const TextStyle& style, TextMeasure& measure);

// The room between least and most is shared in proportion to what each column could take; what is left beyond that in
// proportion to what each would want. The sum is `room_px`, or the sum of the least widths where that is more.
std::vector<float> share_columns(const std::vector<WidthRange>& columns, float room_px);

// Puts a box at (x_px, y_px) in a width: PageLayout's own.
using PlaceBox = std::function<void(Box& box, float x_px, float y_px, float width_px)>;

// May more be measured now? Once not, not again before the next call (PageLayout's own).
using MayWork = std::function<bool()>;

// Places rows and cells and says which of them the document must be told the widths of (Box::sets_width); answers the
// height. `content_width_px` becomes the sum of the columns. 0 while not every cell is measured.
float lay_out_table(Box& table, float x_px, float y_px, float width_px, TextMeasure& measure, const PlaceBox& place,
                    const MayWork& may_work);

}  // namespace sheaf
