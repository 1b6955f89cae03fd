// Pages that said they were in Shift_JIS, GBK or windows-1251 were read as Windows-1252, without a word in the report.
#include "publish/import/charset.h"
#include "publish/import/encoding.h"
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

std::string body_of(const std::string& bytes) {
  const ImportedFolder site(Files{{"a.html", bytes}});
  return html_of(site.article("a").body);
}

}  // namespace

TEST_CASE("a page is read in the encoding it declares") {
  CHECK(body_of("<meta charset=shift_jis><p>\x93\xFA\x96\x7B") == "<p>\u65E5\u672C</p>");
  CHECK(body_of("<META http-equiv=Content-Type content=\"text/html; charset=GB2312\"><p>\xC4\xE3\xBA\xC3") ==
        "<p>\u4F60\u597D</p>");
  CHECK(body_of("<?xml version='1.0' encoding='windows-1251'?><html><p>\xCF\xF0\xE8\xE2\xE5\xF2") ==
        "<p>\u041F\u0440\u0438\u0432\u0435\u0442</p>");
  CHECK(body_of("<meta charset=iso-8859-1><p>\x93"
                "caf\xE9\x94") == "<p>\u201Ccaf\u00E9\u201D</p>");
}

TEST_CASE("UTF-8 is UTF-8, whatever the page says") {
  CHECK(body_of("<meta charset=iso-8859-1><p>caf\u00E9") == "<p>caf\u00E9</p>");
}

TEST_CASE("an encoding that is not known, and bytes that mean nothing, are reported") {
  Report report;
  decode_bytes("caf\xE9", "a.html", report, "x-klingon");
  CHECK(place(report, "files in an encoding that is not known here, read as UTF-8 or Windows-1252") == "a.html");
  CHECK(decode_bytes("\x93\xFA\xFF", "b.html", report, "shift_jis") == "\u65E5\uFFFD");
  CHECK(place(report, "files with bytes that mean nothing in their encoding replaced by U+FFFD") == "b.html");
}

TEST_CASE("a name with instructions for iconv in it is no encoding") {
  CHECK(declared_charset("<meta charset=\"latin1//IGNORE\">") == "latin1");
  CHECK_FALSE(decode_charset("a", "utf-8//ignore").has_value());
}
