#include "search/function_words.h"

namespace sheaf {
namespace {

// Folded, each between blanks.
constexpr std::string_view kWords =
    " a about above after again against all also am an and any are as at be because been before being below between both "
    "but by can could did do does doing down during each few for from further had has have having he her here hers him his "
    "how i if in into is it its just me more most my no nor not now of off on once only or other our out over own same she "
    "should so some such than that the their them then there these they this those through to too under until up very was "
    "we were what when where which while who whom why will with would you your ";

}  // namespace

bool is_function_word(std::string_view folded) {
  size_t at = 0;
  while ((at = kWords.find(folded, at)) != std::string_view::npos) {
    if (kWords[at - 1] == ' ' && kWords[at + folded.size()] == ' ') return true;
    ++at;
  }
  return false;
}

}  // namespace sheaf
