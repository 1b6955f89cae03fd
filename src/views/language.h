// What a language tag (BCP 47) says about setting text: its direction, and how much room its script wants.
#pragma once

#include <string_view>

namespace sheaf {

// "rtl" or "ltr", by the script subtag where there is one ("ku-Arab", "ar-Latn"), else by the language's usual script.
const char* direction_of(std::string_view lang);

// Running text: 18/28 for most; these languages want their own line height, in em of the text, and some their own measure.
struct LanguageSetting {
  std::string_view language;  // primary subtag
  float line_em;
  float measure_em;  // 0: the face's own (measure_px())
};
inline constexpr LanguageSetting kLanguageSettings[] = {
    {"zh", 1.75f, 36}, {"ja", 1.75f, 36}, {"ko", 1.75f, 36}, {"ar", 1.8f, 0}, {"fa", 1.8f, 0},
    {"ur", 1.8f, 0},   {"ps", 1.8f, 0},   {"sd", 1.8f, 0},   {"ug", 1.8f, 0}, {"ckb", 1.8f, 0},
    {"hi", 1.8f, 0},   {"mr", 1.8f, 0},   {"ne", 1.8f, 0},   {"sa", 1.8f, 0}, {"th", 1.8f, 0},
};
// nullptr for every other language.
const LanguageSetting* language_setting(std::string_view lang);

}  // namespace sheaf
