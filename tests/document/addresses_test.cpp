#include <doctest/doctest.h>

#include "document/sheaf_html.h"

using namespace sheaf;

TEST_CASE("links of the open web, to people and into the collection are allowed") {
  for (const char* href :
       {"http://example.org", "https://example.org/a?b=c#d", "HTTPS://example.org", "mailto:a@example.org",
        "tel:+4930123", "#/a/hens", "#/a/hens~abcdefgh", "#/c/birds", "#section", "hens.html", "./hens", "../hens/",
        "/hens", "images/a b.png", "?q=a:b", "a/b:c", "#javascript:x", "https://[::1]/"}) {
    CHECK_MESSAGE(is_allowed_link(href), std::string(href));
  }
}

TEST_CASE("everything else that has a scheme is refused") {
  for (const char* href : {"javascript:alert(1)",
                           "JavaScript:alert(1)",
                           " javascript:alert(1)",
                           "java\tscript:alert(1)",
                           "java\nscript:alert(1)",
                           "\x01javascript:alert(1)",
                           "javascript\t:alert(1)",
                           "javascript\u00A0:alert(1)",
                           "\u200Bjavascript:alert(1)",
                           "ｊavascript:alert(1)",
                           "data:text/html,x",
                           "vbscript:x",
                           "file:///etc/passwd",
                           "blob:https://example.org/x",
                           "about:blank",
                           "view-source:x",
                           "feed:x",
                           "C:\\x",
                           ":x",
                           "https:",
                           "https://",
                           "https:example.org",
                           "https:/example.org",
                           "http:\\\\example.org",
                           "//example.org",
                           "\\\\example.org",
                           "/\\example.org",
                           "\t//example.org",
                           " hens.html",
                           "hens.html ",
                           "ht\ntp://example.org",
                           ""}) {
    CHECK_MESSAGE(!is_allowed_link(href), std::string(href));
    CHECK_MESSAGE(!is_allowed_image(href), std::string(href));
  }
  CHECK_FALSE(is_allowed_link(std::string("java\0script:x", 13)));
}

TEST_CASE("images are on the web or in the site") {
  CHECK(is_allowed_image("https://example.org/a.png"));
  CHECK(is_allowed_image("images/a.png"));
  for (const char* source :
       {"data:image/png;base64,AAAA", "mailto:a@example.org", "tel:1", "#a", "?a", "HTTP://example.org/a.png"}) {
    CHECK_MESSAGE(!is_allowed_image(source), std::string(source));
  }
}

TEST_CASE("addresses are put in the one form that is checked") {
  CHECK(normalize_address(" \n https://example.org/\ta b\r\n ") == "https://example.org/a b");
  CHECK(normalize_address("//example.org/a") == "https://example.org/a");
  CHECK(normalize_address("/\\/example.org/a") == "https://example.org/a");
  CHECK(normalize_address("HtTp:\\example.org") == "http://example.org");
  CHECK(normalize_address("https:example.org") == "https://example.org");
  CHECK(normalize_address("MAILTO:A@example.org") == "mailto:A@example.org");
  CHECK(normalize_address("Java\tScript:x") == "javascript:x");
  CHECK(normalize_address("Images/A.PNG") == "Images/A.PNG");
  CHECK(normalize_address(" \x01 ").empty());
}

TEST_CASE("normalizing twice is normalizing once") {
  uint32_t state = 7;
  for (int round = 0; round < 20000; ++round) {
    std::string address;
    for (int i = 0; i < 9; ++i) {
      state = state * 1664525 + 1013904223;
      address += "hHtTpPs:/\\# \t\x01.a"[state >> 24 & 15];
    }
    const std::string once = normalize_address(address);
    REQUIRE(normalize_address(once) == once);
  }
}

TEST_CASE("an address too long for any browser is refused") {
  CHECK(is_allowed_link("https://example.org/" + std::string(2000, 'a')));
  CHECK_FALSE(is_allowed_link("https://example.org/" + std::string(10000, 'a')));
}
