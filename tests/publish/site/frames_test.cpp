#include <doctest/doctest.h>

#include "publish/config.h"
#include "publish/pack_support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("every page names the sites that may steer a frame of it") {
  TempFolder folder;
  const PackRequest request = request_for(folder);
  Config config;
  config.embed_origins = {"https://a.example", "https://b.example:8443"};
  const PackSummary summary = packed(small_collection(), request, config);
  for (const char* page : {"/index.html", "/a/owl/index.html"})
    CHECK(contains(read(request.site + page), " data-hosts=\"https://a.example https://b.example:8443\""));
  for (const std::string& note : summary.notes) CHECK_FALSE(contains(note, "embed_origins"));
}

TEST_CASE("a page asks for no program by itself, and leads out of a frame to its own address") {
  TempFolder folder;
  const PackRequest request = request_for(folder);
  packed(small_collection(), request);
  const std::string page = read(request.site + "/a/owl/index.html");
  CHECK_FALSE(contains(page, "rel=\"preload\""));  // web/boot.js does, but not in a frame
  CHECK(contains(page, "<a class=\"bar-link\" id=\"full-page\" href=\"../../a/owl/\">Open full page</a>"));
  CHECK(contains(page, " data-hosts=\"\""));
}

TEST_CASE("an origin has to be written as browsers write it") {
  for (const char* good : {"https://a.example", "http://localhost:8000", "https://[::1]:8443", "https://a.example:80"})
    CHECK(complaint("embed_origins", good) == "");
  for (const char* bad : {"a.example", "https://", "https://A.example", "https://a.example/", "https://a.example:443",
                          "http://a.example:80", "https://a.example:", "https://*.example", "https://a.example; x",
                          "null", "", "https://a.example?q"}) {
    CAPTURE(bad);
    CHECK(contains(complaint("embed_origins", bad), "is no origin"));
  }
}
