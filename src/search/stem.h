// Snowball stemmers by an article's language (third party: web/third_party.cmake).
#pragma once

#include <string>
#include <string_view>

struct SN_env;

namespace sheaf {

struct StemAlgorithm;  // one language's

class Stemmer {
 public:
  explicit Stemmer(std::string_view language);  // BCP 47; a language without a stemmer keeps words as they are
  ~Stemmer();
  Stemmer(Stemmer&& other) noexcept;
  Stemmer& operator=(Stemmer&& other) noexcept;

  // The surface form in, the folded stem out. Costs about a microsecond: once for each different word, not for each token.
  std::string stem(std::string_view surface);

 private:
  const StemAlgorithm* algorithm_ = nullptr;  // nullptr: none
  SN_env* env_ = nullptr;
};

}  // namespace sheaf
