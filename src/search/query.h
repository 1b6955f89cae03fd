// What was typed into the search field, as words, phrases, exclusions and fields. Reading never fails: quotes left open and
// stray operators are read kindly. Written by people: `wifi "red fox" -cat title:dog category:pets before:2020 has:image`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/tokens.h"

namespace sheaf {

enum class QueryField : uint8_t { kTitle, kCategory, kTag, kAuthor, kBefore, kAfter, kHas };

// `field:value` as typed, the value without its quotes.
struct FieldValue {
  QueryField field = QueryField::kTitle;
  std::string value;
  bool is_prefix = false;  // the last word, still being typed
  bool operator==(const FieldValue&) const = default;
};

// One word of the query; in scripts without spaces a run of characters is one word with its bigrams as parts.
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
  std::vector<FieldValue> fields;     // category, tag, author: values of one field are alternatives; fields narrow
  bool is_empty() const { return words.empty() && phrases.empty() && excluded.empty() && fields.empty(); }
};

// `is_typing`: the last word, if nothing follows it, may be the beginning of one.
Query read_query(std::string_view typed, bool is_typing);

}  // namespace sheaf
