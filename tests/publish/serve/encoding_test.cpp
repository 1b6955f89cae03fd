#include <doctest/doctest.h>

#include "publish/serve/accept_encoding.h"

using namespace sheaf;

TEST_CASE("the encoding with the highest wish is chosen, brotli before gzip before none") {
  const auto choose = [](const char* header) { return choose_encoding(header, true, true); };
  CHECK(choose("gzip, deflate, br") == Encoding::kBrotli);
  CHECK(choose("gzip, deflate, br, zstd") == Encoding::kBrotli);
  CHECK(choose("gzip") == Encoding::kGzip);
  CHECK(choose("x-gzip") == Encoding::kGzip);
  CHECK(choose("GZIP") == Encoding::kGzip);
  CHECK(choose("br;q=0.5, gzip;q=0.8") == Encoding::kGzip);
  CHECK(choose("br;q=0.5,gzip;q=0.5") == Encoding::kBrotli);
  CHECK(choose("") == Encoding::kIdentity);
  CHECK(choose("deflate") == Encoding::kIdentity);
  CHECK(choose("*") == Encoding::kBrotli);
  CHECK(choose("identity") == Encoding::kIdentity);
}

TEST_CASE("what has q=0 is never sent") {
  const auto choose = [](const char* header) { return choose_encoding(header, true, true); };
  CHECK(choose("br;q=0, gzip") == Encoding::kGzip);
  CHECK(choose("br;q=0.0, gzip;q=0") == Encoding::kIdentity);
  CHECK(choose("br; q=0 , gzip;Q=0.000") == Encoding::kIdentity);
  CHECK(choose("gzip;q=0, *") == Encoding::kBrotli);
  CHECK(choose("br;q=0, *;q=0.3") == Encoding::kGzip);
  CHECK(choose("*;q=0") == Encoding::kIdentity);
  CHECK(choose("gzip;q=0.1, identity;q=0.9") == Encoding::kIdentity);
  CHECK(choose("gzip;q=0.1, identity;q=0") == Encoding::kGzip);
}

TEST_CASE("only what there is can be chosen") {
  CHECK(choose_encoding("br, gzip", false, true) == Encoding::kGzip);
  CHECK(choose_encoding("br, gzip", false, false) == Encoding::kIdentity);
}

TEST_CASE("a header of nonsense chooses something without harm") {
  for (const char* header : {",,,", ";;", "br;q=", "br;q=x", "=,;q", "br;q=1e999", "br;q=-1", "\xff\xfe"}) {
    CAPTURE(header);
    const Encoding chosen = choose_encoding(header, true, true);
    CHECK((chosen == Encoding::kIdentity || chosen == Encoding::kBrotli));
  }
}
