// Pages in ASCII that said they were in UCS-2, UTF-32, UTF-7 or EBCDIC were read so, and nothing was left to read.
#include "publish/import/encoding.h"
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

TEST_CASE("a page whose <meta> can be read is in no encoding that writes <meta> otherwise") {
  for (const std::string label : {"utf-16", "utf-16le", "unicode", "ucs-2", "utf-32", "utf-7", "ebcdic-us", "ibm037"}) {
    CAPTURE(label);
    const std::string page = "<meta charset=" + label + "><p>2+AKM- = 2 + 2, caf";
    const ImportedFolder ascii(Files{{"a.html", page}});
    CHECK(html_of(ascii.article("a").body) == "<p>2+AKM- = 2 + 2, caf</p>");
    const ImportedFolder beyond(Files{{"a.html", page + "\xE9"}});
    CHECK(html_of(beyond.article("a").body) == "<p>2+AKM- = 2 + 2, caf\u00E9</p>");
  }
}

TEST_CASE("an encoding that only adds to ASCII is read") {
  Report report;
  CHECK(decode_bytes("\x1B$BF|K\\\x1B(B", "a.html", report, "iso-2022-jp") == "\u65E5\u672C");
  CHECK(decode_bytes("caf\x82", "b.html", report, "ibm437") == "caf\u00E9");
}
