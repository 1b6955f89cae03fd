#include "layout/table.h"

#include <memory>
#include <random>
#include <string>
#include <vector>

#include "layout/golden.h"
#include "layout/lines.h"

using namespace sheaf;

namespace {

using Rows = std::vector<std::vector<std::string>>;

// A box that scrolls with a table in it, and the words of its cells.
class Table {
 public:
  explicit Table(const Rows& rows) {
    outer.style.is_scrolling = true;
    Box& grid = outer.children.emplace_back();
    grid.style.arrange = Arrange::kTable;
    for (const std::vector<std::string>& row : rows) {
      Box& line = grid.children.emplace_back();
      for (const std::string& words : row) line.children.push_back(cell(words));
    }
  }

  const Box& lay_out(float width_px) {
    FixedMeasure measure;
    sheaf::lay_out(outer, width_px, measure);
    return outer.children[0];
  }

  void turn() { turn(outer); }

  Box outer;

 private:
  static void turn(Box& box) {
    box.style.text.is_right_to_left = true;
    for (Box& child : box.children) turn(child);
  }
  Box cell(const std::string& words) {
    Box box;
    box.style.arrange = Arrange::kText;
    box.style.text = style_20();
    box.style.padding = {8, 12, 9, 12};
    texts_.push_back(std::make_unique<std::vector<Span>>());
    if (!words.empty()) texts_.back()->push_back(span_of(words));
    box.spans = texts_.back().get();
    return box;
  }

  std::vector<std::unique_ptr<std::vector<Span>>> texts_;
};

// "row y=0 height=47", then each cell: where it is, whether the document is told its width, its lines.
std::string described(const Box& grid) {
  std::string out = "table width=" + short_number(grid.rect.width) + " height=" + short_number(grid.rect.height) + "\n";
  for (const Box& row : grid.children) {
    out += "row y=" + short_number(row.rect.y) + " height=" + short_number(row.rect.height) + "\n";
    for (const Box& cell : row.children) {
      out += "  x=" + short_number(cell.rect.x) + " width=" + short_number(cell.rect.width) +
             (cell.sets_width ? " told" : "") + " | " + joined(cell.lines, *cell.spans) + "\n";
    }
  }
  return out;
}

const Rows kLibrary = {{"Month", "Books", "What was written between the pages"},
                       {"January", "12", "a recipe"},
                       {"February", "", "corrections, and one long quarrel about a name"},
                       {"March"}};

}  // namespace

TEST_CASE("a table with room gives every column more, in proportion to what it wants") {
  check_golden("table.txt", described(Table(kLibrary).lay_out(900)));
}

TEST_CASE("a table in a narrow column breaks the lines of those that could be narrower") {
  check_golden("table-narrow.txt", described(Table(kLibrary).lay_out(420)));
}

TEST_CASE("a table whose longest words do not fit is wider than its column, which scrolls") {
  Table table({{"Here", "Donaudampfschifffahrtsgesellschaft", "and more"}, {"", "", "words"}});
  check_golden("table-wide.txt", described(table.lay_out(320)));
  CHECK(table.outer.rect.width == 320);
  CHECK(table.outer.overflows());
  CHECK(table.outer.content_width_px == table.outer.children[0].rect.width);
  table.lay_out(900);
  CHECK(!table.outer.overflows());
}

TEST_CASE("a row without words is only its padding, and a table without rows is nothing") {
  Table empty(Rows{{"", ""}, {"a", ""}});
  const Box& grid = empty.lay_out(300);
  CHECK(grid.children[0].rect.height == 17);
  CHECK(grid.children[1].rect.height == 47);
  CHECK(grid.rect.height == 64);
  Table nothing(Rows{});
  CHECK(nothing.lay_out(300).rect.height == 0);
}

TEST_CASE("the scroll bar of the browser has room beneath what scrolls, and only there") {
  Table table({{"Donaudampfschifffahrtsgesellschaft"}});
  table.outer.style.scroll_bar_px = 15;
  table.lay_out(200);
  CHECK(table.outer.rect.height == 47 + 15);
  table.lay_out(900);
  CHECK(table.outer.rect.height == 47);
}

TEST_CASE("the widest part that no line may break: words, what stands between breaks in them, and joined spans") {
  FixedMeasure measure;
  const auto width_px = [&](const std::vector<Span>& spans) {
    return unbreakable_width_px(spans, style_20(), measure);
  };
  CHECK(width_px({}) == 0);
  CHECK(width_px({span_of("one three two")}) == 50);
  CHECK(width_px({span_of("well-known fact")}) == 50);  // "well-"
  CHECK(width_px({span_of("half"), span_of("way", kStrong), span_of(" there")}) == 70);
  CHECK(width_px({span_of("no\u00a0break here")}) == 80);
  CHECK(width_px({span_of("街尾的图书馆")}) == 20);
  CHECK(width_px({span_of("a\nlonger line\nb")}) == 60);
}

TEST_CASE("a cell of the browser's, as one with a picture, takes part with the picture's width") {
  Table table(Rows{{"words", ""}});
  Box& cell = table.outer.children[0].children[0].children[1];
  Span picture;
  picture.image = {"images/a.png", "", 240, 120};
  const std::vector<Span> spans = {picture};
  cell.spans = &spans;
  cell.style.arrange = Arrange::kBrowser;
  cell.intrinsic_height_px = 140;
  const Box& grid = table.lay_out(74 + 264);
  CHECK(grid.children[0].children[0].rect.width == 74);
  CHECK(cell.rect.width == 264);
  CHECK(grid.rect.height == 140);
  table.lay_out(200);
  CHECK(cell.rect.width == 126);  // what the words' 50 and both paddings leave
}

TEST_CASE("columns are at least as wide as their longest word, sum up to the table, and lose no text") {
  std::mt19937 random(20261125);
  const std::vector<std::string> words = {
      "a", "word", "longerword", "12", "averyveryverylongwordthatneverends", "well-known", "字体"};
  for (int round = 0; round < 300; round++) {
    Rows rows(1 + random() % 4);
    for (auto& row : rows) {
      row.resize(random() % 5);
      for (std::string& cell : row)
        for (auto i = random() % 6; i > 0; i--) cell += (cell.empty() ? "" : " ") + words[random() % words.size()];
    }
    Table table(rows);
    const float room_px = static_cast<float>(random() % 1200);
    const Box& grid = table.lay_out(room_px);
    std::vector<float> widths;
    for (const Box& row : grid.children) {
      float x_px = 0;
      for (size_t i = 0; i < row.children.size(); i++) {
        const Box& cell = row.children[i];
        if (i == widths.size()) widths.push_back(cell.rect.width);
        CHECK(cell.rect.width == widths[i]);
        CHECK(cell.rect.x == doctest::Approx(x_px));
        CHECK(cell.rect.height == row.rect.height);
        x_px += cell.rect.width;
        for (const Line& line : cell.lines) CHECK(line.width_px <= cell.rect.width - 24 + 0.1f);
        std::string all = joined(cell.lines, *cell.spans);
        for (size_t at; (at = all.find(" / ")) != std::string::npos;) all.erase(at, 3);
        std::string wanted = cell.spans->empty() ? "" : cell.spans->front().text;
        std::erase(all, ' ');
        std::erase(wanted, ' ');
        CHECK(all == wanted);
      }
    }
    float sum_px = 0;
    for (const float width_px : widths) sum_px += width_px;
    if (!widths.empty()) CHECK(sum_px == doctest::Approx(grid.rect.width).epsilon(0.001));
    CHECK(grid.rect.width >= room_px);
  }
}

TEST_CASE("laying a table out again, in another width between, gives the same table") {
  Table table(kLibrary);
  const std::string once = described(table.lay_out(420));
  table.lay_out(60);
  CHECK(described(table.lay_out(420)) == once);
}

TEST_CASE("a right-to-left table has its first column at the right, and what is too wide stands out at the left") {
  for (const float width_px : {600.f, 100.f}) {
    const Rows rows = {{"one", "two and more", "three"}, {"four", "five", "six"}};
    Table plain(rows), turned(rows);
    turned.turn();
    const Box &there = plain.lay_out(width_px), &here = turned.lay_out(width_px);
    const auto mirrored = [&](const Rect& rect) { return width_px - rect.x - rect.width; };
    CHECK(here.rect.x == doctest::Approx(mirrored(there.rect)));
    for (size_t row = 0; row < rows.size(); row++) {
      CHECK(here.children[row].rect.x == doctest::Approx(mirrored(there.children[row].rect)));
      for (size_t i = 0; i < 3; i++) {
        const Rect &a = there.children[row].children[i].rect, &b = here.children[row].children[i].rect;
        CHECK(b.x == doctest::Approx(mirrored(a)));
        CHECK(b.width == doctest::Approx(a.width));
      }
    }
  }
}

TEST_CASE("a large table laid out in slices measures each cell once") {
  struct Counting final : TextMeasure {
    FixedMeasure fixed;
    int calls = 0;
    float width_px(std::string_view text, const Font& font, std::string_view lang) override {
      calls++;
      return fixed.width_px(text, font, lang);
    }
  };
  const Rows rows(300, {"one", "two and more", "three"});
  Table whole(rows), sliced(rows);
  Counting at_once, in_slices;
  CHECK(lay_out(whole.outer, 200, at_once));
  int slices = 1;
  const auto is_late = [last = 0, &in_slices]() mutable {
    return in_slices.calls - std::exchange(last, in_slices.calls) > 20;
  };
  while (!lay_out(sliced.outer, 200, in_slices, is_late)) slices++;
  CHECK(slices > 10);
  CHECK(in_slices.calls == at_once.calls);
  CHECK(sliced.outer.rect.height == whole.outer.rect.height);
}
