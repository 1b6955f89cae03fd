#include "search/query.h"

#include "collection/dates.h"
#include "search/fold.h"
#include "search/query_items.h"
#include "search/tokens.h"

namespace sheaf {
namespace {

bool is_of_unspaced(const Token& token) {
  return token.kind == TokenKind::kPair || token.kind == TokenKind::kCharacter;
}

size_t end_of(const TextRange& range) { return range.offset_bytes + range.length_bytes; }

// Whether a token belongs to the word that the tokens so far are of.
bool continues(const QueryWord& word, size_t word_end, const Token& token) {
  if (token.kind == TokenKind::kWord) return false;
  if (!is_of_unspaced(token)) return true;
  return is_of_unspaced(word.tokens.back()) && token.where.offset_bytes <= word_end;
}

// The words of a piece of text, each with its tokens.
std::vector<QueryWord> words_of(std::string_view text) {
  std::vector<QueryWord> words;
  size_t begin = 0, end = 0;
  for (Token& token : tokens_of(text)) {
    if (words.empty() || !continues(words.back(), end, token)) {
      words.emplace_back();
      begin = token.where.offset_bytes;
      end = begin;
    }
    end = std::max(end, end_of(token.where));
    words.back().text = text.substr(begin, end - begin);
    words.back().tokens.push_back(std::move(token));
  }
  return words;
}

// 2020/5/6 and 2020-5-6 as 2020-05-06; "" is no date.
std::string date_value(std::string_view typed) {
  std::string iso;
  for (size_t begin = 0; begin <= typed.size();) {
    const size_t end = std::min(typed.find_first_of("-/.", begin), typed.size());
    if (!iso.empty()) iso += '-';
    if (end == begin + 1) iso += '0';
    iso += typed.substr(begin, end - begin);
    begin = end + 1;
  }
  return date_from_iso(iso) ? iso : "";
}

class QueryReader {
 public:
  QueryReader(std::string_view typed, bool is_typing) : typed_(typed), is_typing_(is_typing) {}

  Query read() {
    for (const QueryItem& item : query_items(typed_)) {
      if (count_ >= kMostQueryWords) break;
      switch (item.kind) {
        case QueryItemKind::kWords: add_words(item); break;
        case QueryItemKind::kPhrase: add_phrase(item, item.is_excluded ? query_.excluded : query_.phrases); break;
        case QueryItemKind::kField: add_field(item); break;
      }
    }
    return std::move(query_);
  }

 private:
  bool is_being_typed(const QueryItem& item) const {
    const bool is_last = end_of(item.where) == typed_.size();
    return is_typing_ && is_last && !item.is_excluded && (!item.is_quoted || !item.is_closed);
  }

  std::vector<QueryWord> words(const QueryItem& item) {
    std::vector<QueryWord> words = words_of(item.is_quoted ? unescaped(item.value) : std::string(item.value));
    if (words.size() > kMostQueryWords - count_)
      words.resize(kMostQueryWords - count_);
    else if (!words.empty())
      words.back().is_prefix = is_being_typed(item);
    count_ += words.size();
    return words;
  }

  // What is excluded in one piece (-wi-fi, -a/b) is one phrase.
  void add_words(const QueryItem& item) {
    if (item.is_excluded) return add_phrase(item, query_.excluded);
    for (QueryWord& word : words(item)) query_.words.push_back(std::move(word));
  }

  void add_phrase(const QueryItem& item, std::vector<QueryPhrase>& phrases) {
    QueryPhrase phrase{words(item)};
    if (!phrase.words.empty()) phrases.push_back(std::move(phrase));
  }

  void add_field(const QueryItem& item) {
    FieldValue value{item.field, item.is_quoted ? unescaped(item.value) : std::string(item.value), is_being_typed(item),
                     item.is_excluded};
    if (item.field == QueryField::kHas) value.value = fold(value.value);
    if (item.field == QueryField::kBefore || item.field == QueryField::kAfter) value.value = date_value(value.value);
    if (!fold(value.value).empty()) query_.fields.push_back(std::move(value));
  }

  std::string_view typed_;
  bool is_typing_;
  size_t count_ = 0;
  Query query_;
};

}  // namespace

Query read_query(std::string_view typed, bool is_typing) { return QueryReader(typed, is_typing).read(); }

}  // namespace sheaf
