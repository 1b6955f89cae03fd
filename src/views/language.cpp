#include "views/language.h"

namespace sheaf {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool is_same(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (size_t i = 0; i < a.size(); ++i)
    if (lower(a[i]) != lower(b[i])) return false;
  return true;
}

template <size_t kSize>
bool is_among(std::string_view subtag, const std::string_view (&list)[kSize]) {
  for (const std::string_view one : list)
    if (is_same(subtag, one)) return true;
  return false;
}

// "a-b-c" -> "a", leaving "b-c".
std::string_view take_subtag(std::string_view& tag) {
  const size_t end = tag.find_first_of("-_");
  const std::string_view subtag = tag.substr(0, end);
  tag = end == std::string_view::npos ? std::string_view() : tag.substr(end + 1);
  return subtag;
}

}  // namespace

const char* direction_of(std::string_view lang) {
  static constexpr std::string_view kLanguages[] = {"ar", "he", "iw", "fa",  "ur",  "ps", "sd",
                                                    "ug", "yi", "dv", "ckb", "syr", "arc"};
  static constexpr std::string_view kScripts[] = {"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"};
  const std::string_view language = take_subtag(lang);
  while (!lang.empty()) {
    const std::string_view subtag = take_subtag(lang);
    if (subtag.size() <= 1) break;  // extensions and private use follow
    if (subtag.size() == 4 && lower(subtag[0]) >= 'a') return is_among(subtag, kScripts) ? "rtl" : "ltr";
  }
  return is_among(language, kLanguages) ? "rtl" : "ltr";
}

const LanguageSetting* language_setting(std::string_view lang) {
  const std::string_view language = take_subtag(lang);
  for (const LanguageSetting& setting : kLanguageSettings)
    if (is_same(language, setting.language)) return &setting;
  return nullptr;
}

}  // namespace sheaf
