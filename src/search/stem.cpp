#include "search/stem.h"

#include <utility>

#include "search/fold.h"

extern "C" {
#include <api.h>
#include <danish.h>
#include <dutch.h>
#include <english.h>
#include <french.h>
#include <german2.h>
#include <italian.h>
#include <norwegian.h>
#include <portuguese.h>
#include <russian.h>
#include <spanish.h>
#include <swedish.h>
}

namespace sheaf {

struct StemAlgorithm {
  std::string_view language;
  SN_env* (*create)();
  void (*close)(SN_env*);
  int (*stem)(SN_env*);
};

namespace {

// German in the variant that takes ae, oe, ue and ss for ä, ö, ü and ß.
constexpr StemAlgorithm kAlgorithms[] = {
    {"da", danish_create_env, danish_close_env, danish_stem},
    {"de", german2_create_env, german2_close_env, german2_stem},
    {"en", english_create_env, english_close_env, english_stem},
    {"es", spanish_create_env, spanish_close_env, spanish_stem},
    {"fr", french_create_env, french_close_env, french_stem},
    {"it", italian_create_env, italian_close_env, italian_stem},
    {"nb", norwegian_create_env, norwegian_close_env, norwegian_stem},
    {"nl", dutch_create_env, dutch_close_env, dutch_stem},
    {"nn", norwegian_create_env, norwegian_close_env, norwegian_stem},
    {"no", norwegian_create_env, norwegian_close_env, norwegian_stem},
    {"pt", portuguese_create_env, portuguese_close_env, portuguese_stem},
    {"ru", russian_create_env, russian_close_env, russian_stem},
    {"sv", swedish_create_env, swedish_close_env, swedish_stem},
};

const StemAlgorithm* algorithm_of(std::string_view language) {
  const std::string primary = surface_form(language.substr(0, language.find_first_of("-_")));
  for (const StemAlgorithm& algorithm : kAlgorithms) {
    if (algorithm.language == primary) return &algorithm;
  }
  return nullptr;
}

}  // namespace

Stemmer::Stemmer(std::string_view language) : algorithm_(algorithm_of(language)) {
  if (algorithm_ != nullptr) env_ = algorithm_->create();
}

Stemmer::~Stemmer() {
  if (env_ != nullptr) algorithm_->close(env_);
}

Stemmer::Stemmer(Stemmer&& other) noexcept
    : algorithm_(std::exchange(other.algorithm_, nullptr)), env_(std::exchange(other.env_, nullptr)) {}

Stemmer& Stemmer::operator=(Stemmer&& other) noexcept {
  std::swap(algorithm_, other.algorithm_);
  std::swap(env_, other.env_);
  return *this;
}

std::string Stemmer::stem(std::string_view surface) {
  // Out of memory, Snowball gives no environment and a word stays as it is.
  if (env_ == nullptr) return fold(surface);
  const auto* symbols = reinterpret_cast<const symbol*>(surface.data());
  const bool is_stemmed =
      SN_set_current(env_, static_cast<int>(surface.size()), symbols) >= 0 && algorithm_->stem(env_) >= 0;
  if (!is_stemmed || env_->l <= 0) return fold(surface);
  std::string stem;
  append_folded(stem, {reinterpret_cast<const char*>(env_->p), static_cast<size_t>(env_->l)});
  return stem;
}

}  // namespace sheaf
