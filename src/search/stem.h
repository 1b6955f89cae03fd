// Snowball stemmers by an article's language.
#pragma once

#include <string>
#include <string_view>

namespace sheaf {

class Stemmer {
 public:
  explicit Stemmer(std::string_view language);  // BCP 47; a language without a stemmer keeps words as they are
  // The surface form in, the folded stem out. Costs about a microsecond: once for each different word, not for each token.
  std::string stem(std::string_view surface);
};

}  // namespace sheaf
