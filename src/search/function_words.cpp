#include "search/function_words.h"

namespace sheaf {
namespace {

// Of English; folded, each between blanks.
constexpr std::string_view kWords =
    " a about above after again against all also am an and any are as at be because been before being below between "
    "both "
    "but by can cannot could did do does doing down during each either else etc ever every few for from further get "
    "give "
    "given got had has have having he her here hers him his how i if in into is it its just let many may me might more "
    "most "
    "much must my neither no nor not now of off on once one only or other our out over own per said same shall she "
    "should "
    "since so some such than that the their them then there these they this those though through to too under until up "
    "upon "
    "us very via was we were what when where whether which while who whom whose why will with within without would yet "
    "you "
    "your ";

}  // namespace

bool is_function_word(std::string_view folded) {
  if (folded.empty()) return false;
  for (size_t at = 1; (at = kWords.find(folded, at)) != std::string_view::npos; ++at) {
    if (kWords[at - 1] == ' ' && kWords[at + folded.size()] == ' ') return true;
  }
  return false;
}

}  // namespace sheaf
