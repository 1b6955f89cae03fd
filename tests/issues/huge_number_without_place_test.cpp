// A number too large for any type was an error without line and column, and no error value at all to the importer.
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

TEST_CASE("a number that cannot be kept is named with its place") {
  const std::string error = ImportedFolder(Files{{"a.json", "[{\"body\": \"x\",\n \"n\": 9e99999}]"}}).error();
  CHECK(error.find("a.json:2:7: the number 9e99999 ") != std::string::npos);
  const std::string lines = ImportedFolder(Files{{"b.jsonl", "{\"body\": \"x\"}\n{\"n\": 9e99999}\n"}}).error();
  CHECK(lines.find("b.jsonl:2:7: the number 9e99999 ") != std::string::npos);
}
