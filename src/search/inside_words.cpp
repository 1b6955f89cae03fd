#include "search/inside_words.h"

namespace sheaf {

std::vector<Form> words_with_inside(const Dictionary& dictionary, std::string_view folded) {
  std::vector<Form> found;
  if (folded.empty()) return found;
  constexpr size_t kNowhere = std::string::npos;
  size_t at = kNowhere;  // where the text begins in the word before
  for (DictionaryCursor cursor(dictionary, 0); !cursor.is_at_end(); cursor.step()) {
    // What is shared with the word before has been looked through.
    const size_t shared = cursor.shared_bytes();
    if (at == kNowhere || at + folded.size() > shared) {
      at = cursor.folded().find(folded, shared >= folded.size() ? shared - folded.size() + 1 : 0);
    }
    if (at != kNowhere) found.push_back({cursor.number(), cursor.place(), 1, FormLevel::kOther});
  }
  return found;
}

}  // namespace sheaf
