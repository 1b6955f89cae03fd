#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "document/invariants.h"
#include "document/sheaf_html.h"

using namespace sheaf;

namespace {

struct Case {
  std::string name, input, expected;
};

std::string unescaped(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 >= text.size())
      out += text[i];
    else if (text[i + 1] == 'x')
      out += static_cast<char>(std::stoi(std::string(text.substr((i += 3) - 1, 2)), nullptr, 16));
    else
      out += text[++i] == 'n' ? '\n' : text[i];
  }
  return out;
}

// The cases of hostile.txt, whose head says how it is read.
std::vector<Case> read_cases() {
  std::ifstream file(SHEAF_SOURCE_DIR "/tests/document/hostile.txt");
  REQUIRE_MESSAGE(file, "tests/document/hostile.txt is missing");
  std::vector<Case> cases;
  std::string* part = nullptr;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("## ")) {
      cases.push_back({line.substr(3), "", ""});
      part = &cases.back().input;
    } else if (line == "=>" && part != nullptr) {
      part = &cases.back().expected;
    } else if (part != nullptr) {
      *part += line;
    }
  }
  for (Case& one : cases) {
    one.input = unescaped(one.input);
    one.expected = unescaped(one.expected);
  }
  return cases;
}

void check_rules(std::string_view html) {
  Document document = read_sheaf_html(html);
  REQUIRE(test::broken_rule(document) == "");
  const std::string written = write_sheaf_html(document);
  REQUIRE(test::broken_markup(written) == "");
  test::clear_anchors(document.blocks);
  const bool reads_back = read_sheaf_html(written) == document;
  REQUIRE(reads_back);
}

std::string repeat(std::string_view part, size_t times) {
  std::string out;
  out.reserve(part.size() * times);
  for (size_t i = 0; i < times; ++i) out += part;
  return out;
}

class Random {
 public:
  explicit Random(uint32_t seed) : state_(seed) {}
  uint32_t below(uint32_t limit) {
    state_ = state_ * 1664525 + 1013904223;
    return static_cast<uint32_t>((uint64_t{state_} * limit) >> 32);
  }

 private:
  uint32_t state_;
};

}  // namespace

TEST_CASE("hostile inputs come out as the list says") {
  const std::vector<Case> cases = read_cases();
  CHECK(cases.size() >= 40);
  for (const Case& one : cases) {
    CAPTURE(one.name);
    const std::string written = write_sheaf_html(read_sheaf_html(one.input));
    CHECK(written == one.expected);
    CHECK(test::broken_markup(written) == "");
    CHECK(write_sheaf_html(read_sheaf_html(written)) == written);
  }
}

TEST_CASE("hostile inputs cut at any byte keep the rules") {
  for (const Case& one : read_cases()) {
    CAPTURE(one.name);
    for (size_t length = 0; length < one.input.size(); ++length) check_rules(one.input.substr(0, length));
  }
}

// Each is large enough that a reader that is not linear, or that recurses, does not come back.
TEST_CASE("100,000 nested lists and a megabyte of one tag are read") {
  check_rules(repeat("<ul><li>", 100'000) + "text");
  check_rules(repeat("<b>", 350'000) + "text");
  check_rules(repeat("<blockquote>", 100'000) + "text");
}

TEST_CASE("large inputs of one kind are read in one pass") {
  for (const std::string_view part : {"<ul><li>",
                                      "<ul>",
                                      "<li>",
                                      "<blockquote>",
                                      "<table>",
                                      "<table><tr><td>",
                                      "<td>",
                                      "<b>",
                                      "</b>",
                                      "<b><i></b>",
                                      "<a href=x>",
                                      "<p>",
                                      "<p><b>",
                                      "<h2>",
                                      "<figure>",
                                      "<figure><img src=x>",
                                      "<figcaption>",
                                      "<div id=a>",
                                      "</div>",
                                      "<pre>",
                                      "<br>",
                                      "<hr>",
                                      "<q>",
                                      "<rt>",
                                      "<ruby>",
                                      "<span lang=fr>",
                                      "<svg>",
                                      "<svg/>",
                                      "<iframe/>",
                                      "<script/>",
                                      "<button>",
                                      "<template>",
                                      "<!--",
                                      "<!-",
                                      "--",
                                      "<![CDATA[",
                                      "<!",
                                      "<?",
                                      "</",
                                      "<",
                                      "<a",
                                      "<a ",
                                      "<a=",
                                      "<a b=\"",
                                      "<a b='>",
                                      "<a b=\">\"c='>'",
                                      "&",
                                      "&amp",
                                      "&#",
                                      "&#x",
                                      "\"",
                                      "<y ",
                                      "\x01",
                                      "\xF0\x9F",
                                      "<img src=x>",
                                      "a<img src=x>",
                                      "<b>x</b>y",
                                      "<td>x</table>"}) {
    CAPTURE(part);
    check_rules(repeat(part, 250'000 / part.size()));
  }
}

TEST_CASE("large inputs of two kinds are read in one pass") {
  const size_t many = 20'000;
  const std::pair<const char*, const char*> pairs[] = {{"<b>", "</b>"},
                                                       {"<b>", "</i>"},
                                                       {"<ul><li>", "</li></ul>"},
                                                       {"<blockquote>", "</blockquote>"},
                                                       {"<div>", "</div>"},
                                                       {"<b><p>", "</b>"},
                                                       {"<table><tr><td>", "</td></tr></table>"},
                                                       {"<svg>", "</svg>"},
                                                       {"<i><p>", "</p>"},
                                                       {"<a href=x><b>", "</a>"},
                                                       {"<ul><li>a</li>", "text"}};
  for (const auto& pair : pairs) {
    const std::string_view open = pair.first, close = pair.second;
    CAPTURE(open);
    check_rules(repeat(open, many) + "text" + repeat(close, many) + "more");
  }
}

TEST_CASE("a tag that never ends is looked for once") {
  check_rules(repeat("<a b=\">\"c='>'", 30'000) + "\"");
  check_rules(repeat("<a b=\"", 100'000) + ">");
  check_rules("<a b=\"" + repeat("<p>x", 100'000));
}

TEST_CASE("a long link over many spans does not fill the memory") {
  const std::string href(8000, 'x');
  const Document document = read_sheaf_html("<a href=" + href + ">" + repeat("a<b>b</b>", 50'000) + "</a>");
  size_t bytes = 0;
  for (const Span& span : document.blocks.at(0).spans) bytes += span.href.size();
  CHECK(document.blocks[0].spans.size() == 100'000);
  CHECK(bytes > 0);
  CHECK(bytes <= 5'000'000);
  CHECK(write_sheaf_html(read_sheaf_html(write_sheaf_html(document))) == write_sheaf_html(document));
}

TEST_CASE("random bytes keep the rules") {
  Random random(1);
  for (int round = 0; round < 3000; ++round) {
    std::string html(random.below(60), '\0');
    for (char& c : html) c = static_cast<char>(random.below(256));
    check_rules(html);
  }
}

TEST_CASE("random markup keeps the rules and loses no text") {
  static constexpr std::string_view kParts[] = {"<p>",
                                                "</p>",
                                                "<ul>",
                                                "</ul>",
                                                "<ol start=3>",
                                                "</ol>",
                                                "<li>",
                                                "</li>",
                                                "<table>",
                                                "</table>",
                                                "<tr>",
                                                "</tr>",
                                                "<td>",
                                                "</td>",
                                                "<th>",
                                                "<thead>",
                                                "<tbody>",
                                                "</tbody>",
                                                "<caption>",
                                                "<b>",
                                                "</b>",
                                                "<i>",
                                                "</i>",
                                                "<a href=x>",
                                                "</a>",
                                                "<div>",
                                                "</div>",
                                                "<h2>",
                                                "</h2>",
                                                "<h3>",
                                                "<pre>",
                                                "</pre>",
                                                "<code>",
                                                "</code>",
                                                "<figure>",
                                                "</figure>",
                                                "<figcaption>",
                                                "</figcaption>",
                                                "<img src=x>",
                                                "<br>",
                                                "<hr>",
                                                "<blockquote>",
                                                "</blockquote>",
                                                "<span lang=fr>",
                                                "</span>",
                                                "<div lang=de dir=rtl>",
                                                "<section>",
                                                "</section>",
                                                " ",
                                                "\n",
                                                "<dl><dt>",
                                                "<dd>",
                                                "<u>",
                                                "</u>",
                                                "<!-- x -->"};
  Random random(2);
  for (int round = 0; round < 10000; ++round) {
    std::string html, expected;
    const uint32_t length = random.below(30);
    for (uint32_t i = 0; i < length; ++i) {
      html += kParts[random.below(std::size(kParts))];
      if (random.below(2) == 0) continue;
      const char letter = static_cast<char>('a' + random.below(26));
      html += letter;
      expected += letter;
    }
    CAPTURE(html);
    const Document document = read_sheaf_html(html);
    REQUIRE(test::broken_rule(document) == "");
    const std::string written = write_sheaf_html(document);
    REQUIRE(test::broken_markup(written) == "");
    REQUIRE(read_sheaf_html(written) == document);
    std::string letters;
    for (const char c : plain_text(document)) {
      if (c >= 'a' && c <= 'z') letters += c;
    }
    std::sort(letters.begin(), letters.end());  // what stands in a table outside its cells moves before it
    std::sort(expected.begin(), expected.end());
    REQUIRE(letters == expected);
  }
}
