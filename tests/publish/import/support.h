// What the importers' tests share: bodies as Sheaf HTML, whole imports of files made for the test.
#pragma once

#include <doctest/doctest.h>

#include <map>
#include <string>

#include "document/invariants.h"
#include "document/sheaf_html.h"
#include "publish/join/imported.h"
#include "publish/pack_support.h"

namespace sheaf::test {

// The body as Sheaf HTML, after a check that it is one: it reads back to itself.
inline std::string html_of(Document body) {
  assign_block_ids(body);
  CHECK(broken_rule(body) == "");
  const std::string html = write_sheaf_html(body);
  CHECK(write_sheaf_html(read_sheaf_html(html)) == html);
  return html;
}

inline size_t count(const Report& report, const std::string& kind) {
  const auto it = report.entries().find(kind);
  return it == report.entries().end() ? 0 : it->second.size();
}

inline std::string place(const Report& report, const std::string& kind, size_t i = 0) {
  return count(report, kind) > i ? report.entries().at(kind)[i].place : "";
}

using Files = std::map<std::string, std::string>;

// A folder on disk with `files`, imported as a whole or one file of it.
class ImportedFolder {
 public:
  explicit ImportedFolder(const Files& files, const Config& config = {}, const std::string& only = "") {
    for (const auto& [name, bytes] : files) write(folder / name, bytes);
    result.emplace(import_inputs({only.empty() ? folder / "" : folder / only}, config));
  }

  const Imported& value() const {
    REQUIRE_MESSAGE(result->is_ok(), result->error().message);
    return result->value();
  }
  std::string error() const {
    REQUIRE(!result->is_ok());
    return result->error().message;
  }
  const Article& article(const std::string& id) const {
    for (const Article& article : value().articles) {
      if (article.id.value == id) return article;
    }
    FAIL("no article " << id);
    return value().articles.front();
  }

  TempFolder folder;
  std::optional<Result<Imported>> result;
};

inline bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace sheaf::test
