// What the reader of JSON says of texts that are not what was wanted, by the example of a small struct.
#include "collection/json_text.h"

#include <doctest/doctest.h>

#include "collection/json_values.h"
#include "document/utf8.h"

namespace sheaf {
namespace {

struct Leaf {
  size_t offset_bytes = 0;
  std::string name;
  int count = 0;
};

struct Tree {
  std::string title;
  bool is_tall = false;
  std::optional<double> height;
  std::vector<std::string> colors;
  std::vector<Leaf> leaves;
  Leaf first;
};

constexpr Field kLeafFields[] = {required<&Leaf::name>("name"), field<&Leaf::count>("count")};

}  // namespace

template <>
inline constexpr Shape kShape<Leaf> = object_shape("a leaf", kLeafFields);

namespace {

constexpr Field kTreeFields[] = {
    field<&Tree::title>("title"),   field<&Tree::is_tall>("is_tall"), field<&Tree::height>("height"),
    field<&Tree::colors>("colors"), field<&Tree::leaves>("leaves"),   field<&Tree::first>("first"),
};

}  // namespace

template <>
inline constexpr Shape kShape<Tree> = object_shape("a tree", kTreeFields);

namespace {

struct Reading {
  Tree tree;
  std::string problem;
  JsonReport report;
};

Reading read(std::string_view json) {
  Reading reading;
  const JsonText text(json, "tree.json", &reading.report);
  if (const auto error = text.read(reading.tree)) reading.problem = error->message;
  return reading;
}

std::string problem(std::string_view json) { return read(json).problem; }

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a text fills the struct behind its form, whatever the order of its fields") {
  const Reading reading = read(
      " {\"leaves\":[{\"count\":2,\"name\":\"a\"},{\"name\":\"b\"}],\n\"first\":{\"name\":\"c\"},\"colors\":[\"red\","
      "\"\"],"
      "\"height\":1.5e1,\"is_tall\":true,\"title\":\"O\\u00e9\\\"\\n\"}\n");
  CHECK(reading.problem.empty());
  const Tree& tree = reading.tree;
  CHECK(tree.title == "Oé\"\n");
  CHECK(tree.is_tall);
  CHECK(tree.height == 15);
  CHECK(tree.colors == std::vector<std::string>{"red", ""});
  REQUIRE(tree.leaves.size() == 2);
  CHECK(tree.leaves[0].count == 2);
  CHECK(tree.leaves[1].name == "b");
  CHECK(tree.leaves[1].count == 0);
  CHECK(tree.first.name == "c");
}

TEST_CASE("an element can know where it stands") {
  const Reading reading = read("{\"leaves\":[{\"name\":\"a\"},  {\"name\":\"b\"}]}");
  REQUIRE(reading.tree.leaves.size() == 2);
  CHECK(reading.tree.leaves[0].offset_bytes == 11);
  CHECK(reading.tree.leaves[1].offset_bytes == 26);
}

TEST_CASE("what is absent or null leaves the struct as it was") {
  const Reading reading = read("{\"height\":null,\"title\":null,\"leaves\":null,\"first\":null}");
  CHECK(reading.problem.empty());
  CHECK_FALSE(reading.tree.height);
  CHECK(reading.tree.leaves.empty());
}

TEST_CASE("fields that nobody asked for are passed over, whatever they hold") {
  const Reading reading =
      read("{\"x\":1,\"y\":[{\"title\":\"no\"},[null,true,-0.5]],\"z\":{\"title\":{\"title\":[]}},\"title\":\"yes\"}");
  CHECK(reading.problem.empty());
  CHECK(reading.tree.title == "yes");
}

TEST_CASE("a value of the wrong type is named with its place, what it is and what was wanted") {
  CHECK(problem("{\"title\":12}") == "tree.json:1:10: title: found the number 12, wanted a text");
  CHECK(problem("{\n  \"é\": 1, \"title\" : [1]}") == "tree.json:2:21: title: found a list, wanted a text");
  CHECK(problem("{\"leaves\":[{\"name\":\"a\"},\n{\"name\":{}}]}") ==
        "tree.json:2:9: leaves[1].name: found an object, wanted a text");
  CHECK(problem("{\"colors\":[\"a\", false]}") == "tree.json:1:17: colors[1]: found false, wanted a text");
  CHECK(problem("{\"colors\":[null]}") == "tree.json:1:12: colors[0]: found null, wanted a text");
  CHECK(problem("{\"colors\":{\"a\":1}}") == "tree.json:1:11: colors: found an object, wanted a list");
  CHECK(problem("{\"first\":[]}") == "tree.json:1:10: first: found a list, wanted a leaf");
  CHECK(problem("{\"is_tall\":\"yes\"}") == "tree.json:1:12: is_tall: found \"yes\", wanted true or false");
  CHECK(problem("{\"height\":\"3\"}") == "tree.json:1:11: height: found \"3\", wanted a number");
  CHECK(problem("[]") == "tree.json:1:1: found a list, wanted a tree");
  CHECK(problem("null") == "tree.json:1:1: found null, wanted a tree");
  CHECK(problem("\"x\"") == "tree.json:1:1: found \"x\", wanted a tree");
}

TEST_CASE("a place is right after a number, which ends where the next token is read") {
  CHECK(problem("{\"x\":1,\"title\":2}") == "tree.json:1:16: title: found the number 2, wanted a text");
  CHECK(problem("{\"leaves\":[{\"name\":\"a\",\"count\":1},7]}") ==
        "tree.json:1:35: leaves[1]: found the number 7, wanted a leaf");
  CHECK(problem("{\"x\":1\"title\":2}").starts_with("tree.json:1:7: not valid JSON"));
  CHECK(problem("{\"x\":[1,2],\"title\":-3.5e2 }") == "tree.json:1:20: title: found the number -3.5e2, wanted a text");
}

TEST_CASE("a count is a whole number that fits") {
  CHECK(read("{\"first\":{\"name\":\"a\",\"count\":2147483647}}").tree.first.count == 2147483647);
  CHECK(read("{\"first\":{\"name\":\"a\",\"count\":3.0}}").tree.first.count == 3);
  for (const char* count : {"-1", "2147483648", "1.5", "1e300", "18446744073709551616", "-9223372036854775808"}) {
    CAPTURE(count);
    CHECK(contains(problem("{\"first\":{\"name\":\"a\",\"count\":" + std::string(count) + "}}"),
                   "first.count: found the number " + std::string(count).substr(0, 3)));
  }
  CHECK(contains(problem("{\"first\":{\"name\":\"a\",\"count\":1e999}}"),
                 "first.count: not valid JSON: number overflow"));
}

TEST_CASE("a field that must be there is missed at its object") {
  CHECK(problem("{\"leaves\":[{\"name\":\"a\"},\n {\"count\":1}]}") ==
        "tree.json:2:2: leaves[1]: a leaf without \"name\"");
  CHECK(problem("{\"first\":{\"name\":null}}") == "tree.json:1:10: first: a leaf without \"name\"");
}

TEST_CASE("a field that is given twice is refused rather than half lost") {
  CHECK(problem("{\"title\":\"a\",\n\"title\":\"b\"}") == "tree.json:2:1: title: given twice");
  CHECK(problem("{\"title\":null,\"title\":\"b\",\"x\":1,\"x\":2}").empty());
}

TEST_CASE("a text that is cut off anywhere says so") {
  const std::string whole =
      "{\"title\":\"a\\u00e9\\n\",\"is_tall\":false,\"height\":-1.5e+3,\"colors\":[\"é\"],\"leaves\":[{\"name\":\"a\","
      "\"count\":1}],\"x\":null}";
  CHECK(problem(whole).empty());
  CHECK(problem("").ends_with("tree.json:1:1: this file is empty"));
  CHECK(problem(" \n ").ends_with("this file is empty"));
  for (size_t size = 1; size < whole.size(); ++size) {
    CAPTURE(whole.substr(0, size));
    CHECK(contains(problem(whole.substr(0, size)), "the text ends too early: it was cut off"));
  }
  CHECK(problem("{\"leaves\":[{\"name\":\"a\"},\n{\"na") ==
        "tree.json:2:5: leaves[1]: the text ends too early: it was cut off; fetch or copy it again");
}

TEST_CASE("what is not JSON is told with its place") {
  CHECK(problem("{\"title\":nope}") == "tree.json:1:11: title: not valid JSON: invalid literal");
  CHECK(problem("{\"title\":\"a\"\n \"x\":1}") ==
        "tree.json:2:2: title: not valid JSON: unexpected string literal; expected '}'");
  CHECK(problem("{\"colors\":[\"a\",]}") ==
        "tree.json:1:16: colors[0]: not valid JSON: unexpected ']'; expected '[', '{', or a literal");
  CHECK(problem("{'title':1}") == "tree.json:1:2: not valid JSON: invalid literal; expected string literal");
  CHECK(problem("{} {}") == "tree.json:1:4: not valid JSON: unexpected '{'; expected end of input");
  CHECK(problem("{\"title\":\"a\nb\"}")
            .starts_with("tree.json:1:12: title: not valid JSON: invalid string: control character U+000A"));
  CHECK(problem("{\"title\":\"\\ud800\"}")
            .starts_with("tree.json:1:17: title: not valid JSON: invalid string: surrogate"));
  CHECK(problem("<!doctype html><title>404</title>") == "tree.json:1:1: this is a page of HTML, not JSON");
}

TEST_CASE("messages stay short whatever the text holds") {
  const std::string huge(1'000'000, 'x');
  for (const std::string& json :
       {"{\"is_tall\":\"" + huge + "\"}", "{\"title\":" + std::string(1'000'000, '1') + "}", "{\"title\":\"" + huge,
        "{" + huge, "{\"title\":\"" + huge + "\\q\"}", "{\"first\":{\"" + huge + "\":1}}"}) {
    const std::string message = problem(json);
    CAPTURE(message);
    CHECK_FALSE(message.empty());
    CHECK(message.size() < 200);
  }
  CHECK(contains(problem("{\"is_tall\":\"" + huge + "\"}"), "found \"" + std::string(40, 'x') + "…\", wanted"));
  CHECK(contains(problem("{\"is_tall\":\"a\\u0000\\nb\"}"), "found \"a  b\","));
}

TEST_CASE("messages are cut between characters") {
  std::string wide;
  for (int i = 0; i < 100; ++i) wide += "é";
  for (const std::string& json : {"{\"; expected x" + wide + "\":tries}", "{\"is_tall\":\"x" + wide + "\"}"}) {
    std::string message = problem(json);
    CAPTURE(message);
    CHECK(message.size() < 200);
    CHECK(repair_utf8(message) == 0);
  }
}

TEST_CASE("64 levels are read and a 65th is refused, a hundred thousand too") {
  const auto nested = [](int levels) {
    return "{\"x\":" + std::string(static_cast<size_t>(levels - 1), '[') +
           std::string(static_cast<size_t>(levels - 1), ']') + "}";
  };
  CHECK(problem(nested(64)).empty());
  CHECK(problem(nested(65)) == "tree.json:1:69: nested deeper than 64 levels");
  CHECK(problem(nested(100'000)) == "tree.json:1:69: nested deeper than 64 levels");
  CHECK(problem(std::string(100'000, '[')) == "tree.json:1:1: found a list, wanted a tree");
  std::string objects;
  for (int i = 0; i < 100'000; ++i) objects += "{\"first\":";
  CHECK(contains(problem(objects), "wanted a text") == false);
  CHECK_FALSE(problem(objects).empty());
}

TEST_CASE("a text of a megabyte is a text") {
  const std::string title(1 << 20, 't');
  CHECK(read("{\"title\":\"" + title + "\"}").tree.title == title);
}

TEST_CASE("invalid UTF-8 is repaired, counted, and does not shift places") {
  const Reading reading = read("{\"title\":\"a\xFF\xC3 \xE2\x82\",\n\"is_tall\":1}");
  CHECK(reading.tree.title == "a\uFFFD\uFFFD \uFFFD");
  CHECK(reading.report.replaced_utf8 == 3);
  CHECK(reading.problem.starts_with("tree.json:2:11:"));
  CHECK(problem("{\"\xFF\xFF\":0,\"title\":1}").starts_with("tree.json:1:17:"));
}

TEST_CASE("a byte order mark is no part of the text") {
  CHECK(problem("\xEF\xBB\xBF{\"title\":\"a\"}").empty());
  CHECK(problem("\xEF\xBB\xBF{\"title\":1}").starts_with("tree.json:1:10:"));
}

}  // namespace sheaf
