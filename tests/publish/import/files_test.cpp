#include "publish/import/dates.h"
#include "publish/import/encoding.h"
#include "publish/import/support.h"
#include "publish/join/image_size.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

std::string decoded(const std::string& bytes) {
  Report report;
  return decode_bytes(bytes, "a.txt", report);
}

std::string size_of(const std::string& bytes) {
  const ImageInfo info = image_info(bytes);
  return info.extension + " " + std::to_string(info.width_px) + "x" + std::to_string(info.height_px);
}

}  // namespace

TEST_CASE("byte order marks are followed, and do not stay") {
  CHECK(decoded("\xEF\xBB\xBF"
                "a\r\nb\rc") == "a\nb\nc");
  CHECK(decoded(std::string("\xFF\xFE\x61\0\xE9\0\x3D\xD8\x00\xDE", 10)) == "a\u00E9\U0001F600");
  CHECK(decoded(std::string("\xFE\xFF\0\x61\x20\xAC", 6)) == "a\u20AC");
  CHECK(decoded(std::string("\xFF\xFE\x3D\xD8\x61\0\x61", 7)) ==
        "\uFFFD"
        "a");
}

TEST_CASE("bytes that are clearly not UTF-8 are Windows-1252, a few broken ones are U+FFFD") {
  Report report;
  CHECK(decode_bytes("caf\xE9 \x93th\xE9\x94 \x80", "a.txt", report) == "café “thé” €");
  CHECK(count(report, "files read as Windows-1252") == 1);
  CHECK(decode_bytes("é è ê \xE9 ü", "a.txt", report) == "é è ê \uFFFD ü");
  CHECK(report.entries().at("files with ill-formed UTF-8 replaced by U+FFFD")[0].detail == "1 places");
}

TEST_CASE("dates are read as people and programs write them") {
  const auto iso = [](const char* text) { return parse_date(text).iso; };
  CHECK(iso("2024") == "2024");
  CHECK(iso("2024-05") == "2024-05");
  CHECK(iso(" 2024-05-06 ") == "2024-05-06");
  CHECK(iso("2024/5/6") == "2024-05-06");
  CHECK(iso("2024-05-06 07:08") == "2024-05-06T07:08:00Z");
  CHECK(iso("2024-05-06T07:08:09.123+02:00") == "2024-05-06T07:08:09.123+02:00");
  CHECK(iso("2024-05-06 07:08:09 +0200") == "2024-05-06T07:08:09+02:00");
  CHECK(iso("Mon, 06 May 2024 07:08:09 GMT") == "2024-05-06T07:08:09Z");
  CHECK(iso("May 6, 2024") == "2024-05-06");
  CHECK(iso("6th of May 2024") == "2024-05-06");
  CHECK(iso("1714979289") == "2024-05-06T07:08:09Z");
  CHECK(iso("1714979289.0") == "2024-05-06T07:08:09Z");
  CHECK(iso("1714979289123") == "2024-05-06T07:08:09Z");
}

TEST_CASE("what is no date gives none") {
  for (const std::string text : {"", "yesterday", "2024-13-01", "2023-02-29", "12", "31.12.2024",
                                 "99999999999999999999", "2024-05-06-07", "T", "May"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text).is_known());
  }
}

TEST_CASE("days are counted in UTC") {
  CHECK(parse_date("1970-01-01").days == 0);
  CHECK(parse_date("2024-05-06T00:30:00+02:00").days == parse_date("2024-05-05").days);
  CHECK(parse_date("2024-05-06T23:30:00-02:00").days == parse_date("2024-05-07").days);
}

TEST_CASE("images tell their size in their first bytes") {
  CHECK(size_of(std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x01\x40\0\0\0\xF0", 24)) == "png 320x240");
  CHECK(size_of(std::string("GIF89a\x40\x01\xF0\0", 10)) == "gif 320x240");
  CHECK(size_of(std::string("\xFF\xD8\xFF\xE0\0\x04zz\xFF\xC2\0\x11\x08\0\xF0\x01\x40\x03", 18)) == "jpg 320x240");
  CHECK(size_of(std::string("RIFF\0\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0\x3F\x01\0\xEF\0\0", 30)) == "webp 320x240");
  CHECK(size_of(std::string("RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9D\x01\x2A\x40\x01\xF0\0", 30)) == "webp 320x240");
  CHECK(size_of("<?xml version='1.0'?>\n<svg xmlns='x' width=\"320px\" height='240'>") == "svg 320x240");
  CHECK(size_of("<svg viewBox='0 0 320.2, 240'>") == "svg 320x240");
  CHECK(size_of("<svg width='100%' height='3em'>") == "svg 0x0");
}

TEST_CASE("a photograph taken upright is as high as it is shown") {
  const std::string exif(
      "\xFF\xD8\xFF\xE1\0\x22"
      "Exif\0\0"
      "II*\0\x08\0\0\0"
      "\x01\0"
      "\x12\x01\x03\0\x01\0\0\0\x06\0\0\0"
      "\0\0\0\0",
      38);
  CHECK(size_of(exif + std::string("\xFF\xC0\0\x11\x08\0\xF0\x01\x40\x03", 10)) == "jpg 240x320");
}

TEST_CASE("what is no image, or half of one, has no size") {
  CHECK(size_of("hello") == " 0x0");
  CHECK(size_of("<html><svg width='1' height='1'>") == " 0x0");
  const std::string png("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x01\x40\0\0\0\xF0", 24);
  for (size_t size = 0; size < png.size(); ++size) CHECK(image_info(png.substr(0, size)).width_px <= 320);
}
