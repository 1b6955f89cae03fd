#include "search/stem.h"

#include <doctest/doctest.h>

#include "document/utf8.h"
#include "search/fold.h"

using namespace sheaf;

TEST_CASE("forms of a word have one stem in each language") {
  const struct {
    const char *language, *one, *other;
  } cases[] = {
      {"en", "running", "runs"},       {"en-GB", "churches", "church"}, {"de", "häuser", "haus"},
      {"de-CH", "strasse", "straßen"}, {"fr", "écoles", "école"},       {"es", "canciones", "canción"},
      {"it", "ragazzi", "ragazzo"},    {"pt_BR", "meninas", "menina"},  {"nl", "boeken", "boek"},
      {"sv", "flickorna", "flickor"},  {"ru", "книгами", "книга"},      {"da", "husene", "husen"},
      {"nb", "bilene", "bilen"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.one);
    CHECK(Stemmer(c.language).stem(c.one) == Stemmer(c.language).stem(c.other));
  }
}

TEST_CASE("a stem is folded and differs from another word's") {
  CHECK(Stemmer("fr").stem("écoles") == "ecol");
  CHECK(Stemmer("en").stem("university") != Stemmer("en").stem("diversity"));
}

TEST_CASE("a language without a stemmer keeps words folded as they are") {
  Stemmer stemmer("vi");
  CHECK(stemmer.stem("việc") == "viec");
  CHECK(Stemmer("").stem("running") == "running");
}

TEST_CASE("a stemmer can be moved and goes on") {
  Stemmer first("en");
  Stemmer second(std::move(first));
  CHECK(second.stem("foxes") == "fox");
  CHECK(first.stem("foxes") == "foxes");
  first = std::move(second);
  CHECK(first.stem("foxes") == "fox");
}

TEST_CASE("nothing that is typed breaks a stemmer") {
  for (const char* language : {"en", "de", "fr", "ru", "da", "no"}) {
    Stemmer stemmer(language);
    CHECK(stemmer.stem("").empty());
    for (const char* word : {"'", "'s", "y", "\xC3", "\xFF\xFE", "é", "c++", "日本", "sss", "'''"}) {
      CAPTURE(word);
      std::string stem = stemmer.stem(word);
      CHECK_FALSE(stem.empty());
      CHECK(repair_utf8(stem) == 0);
    }
    CHECK_FALSE(stemmer.stem(std::string(1000, 'a')).empty());
  }
}
