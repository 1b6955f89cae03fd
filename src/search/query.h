// What was typed into the search field, as words, phrases, exclusions and fields. Reading never fails: quotes left open and
// stray operators are read kindly. Written by people: `wifi "red fox" -cat title:dog category:pets before:2020 has:image`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/token.h"

namespace sheaf {

enum class QueryField : uint8_t { kTitle, kCategory, kTag, kAuthor, kBefore, kAfter, kHas };

// `field:value` as typed, the value without its quotes. Those of before and after are dates as collection/dates.h reads them.
struct FieldValue {
  QueryField field = QueryField::kTitle;
  std::string value;
  bool is_prefix = false;    // the last word, still being typed
  bool is_excluded = false;  // -field:value
  bool is_chosen = false;    // beside what was typed: narrows it, and is no alternative to it
  bool operator==(const FieldValue&) const = default;
};

// One word of the query; in scripts without spaces a run of characters is one word with its pairs and characters as tokens.
// While a word is being typed its last kWord, kJoined and kPart are beginnings.
struct QueryWord {
  std::string text;           // as typed, to be shown
  std::vector<Token> tokens;  // as the index has them (search/tokens.h): the word first, then what else it is known by
  bool is_prefix = false;     // the last word, still being typed
};

// Consecutive words.
struct QueryPhrase {
  std::vector<QueryWord> words;
};

struct Query {
  std::vector<QueryWord> words;
  std::vector<QueryPhrase> phrases;   // "…": all of them must be there
  std::vector<QueryPhrase> excluded;  // -word, -"…": none may be there
  std::vector<FieldValue> fields;     // typed values of category, tag, author: alternatives; all else narrows
  bool is_empty() const { return words.empty() && phrases.empty() && excluded.empty() && fields.empty(); }
};

// What a search looks at, by positions (search/token.h): longer queries are pasted, and their beginning says what they are
// about. Fields are read wherever they stand.
inline constexpr size_t kMostQueryWords = 200;

// `is_typing`: the last word, if no space or quote follows it, may be the beginning of one.
Query read_query(std::string_view typed, bool is_typing);
// The words of a text that holds no operators: what it says stands for itself.
std::vector<QueryWord> query_words(std::string_view text);

}  // namespace sheaf
