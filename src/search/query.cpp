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

// Whether a token belongs to the word that the tokens so far are of.
bool continues(const QueryWord& word, size_t word_end, const Token& token) {
  if (token.kind == TokenKind::kWord) return false;
  if (!is_of_unspaced(token)) return true;
  return is_of_unspaced(word.tokens.back()) && token.where.offset_bytes <= word_end;
}

// The words of a piece of text, each with its tokens.
struct PieceWords {
  std::vector<QueryWord> words;
  size_t positions = 0;  // that they take
  bool is_cut = false;   // there are more
};

PieceWords words_of(std::string_view text, size_t most_positions) {
  PieceWords piece;
  TokenReader reader(text);
  size_t begin = 0, end = 0;
  for (TokenView view; reader.next(view);) {
    piece.is_cut = view.position >= most_positions;
    if (piece.is_cut) break;
    piece.positions = view.position + 1;
    Token token(view);
    if (piece.words.empty() || !continues(piece.words.back(), end, token)) {
      piece.words.emplace_back();
      begin = token.where.offset_bytes;
      end = begin;
    }
    end = std::max(end, end_of(token.where));
    piece.words.back().text = text.substr(begin, end - begin);
    piece.words.back().tokens.push_back(std::move(token));
  }
  return piece;
}

// 2020/5/6 and 2020-5-6 as 2020-05-06; "" is no date. On the way to 2020-05, 2020- and 2020-0 are the year.
std::string date_value(std::string_view typed) {
  std::string iso;
  for (size_t begin = 0; begin <= typed.size();) {
    const size_t end = std::min(typed.find_first_of("-/.", begin), typed.size());
    const std::string_view part = typed.substr(begin, end - begin);
    if (end == typed.size() && (part.empty() || part == "0")) break;
    if (!iso.empty()) iso += '-';
    if (end == begin + 1) iso += '0';
    iso += part;
    begin = end + 1;
  }
  return date_from_iso(iso) ? iso : "";
}

class QueryReader {
 public:
  QueryReader(std::string_view typed, bool is_typing) : typed_(typed), is_typing_(is_typing) {}

  Query read() {
    for (const QueryItem& item : query_items(typed_)) {
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
    const bool is_open = item.is_quoted ? !item.is_closed : !item.value.ends_with('"');
    return is_typing_ && is_last && !item.is_excluded && is_open;
  }

  std::vector<QueryWord> words(const QueryItem& item) {
    PieceWords piece = words_of(value_of(item), kMostQueryWords - count_);
    count_ += piece.positions;
    if (!piece.is_cut && !piece.words.empty()) piece.words.back().is_prefix = is_being_typed(item);
    return std::move(piece.words);
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
    FieldValue value{item.field, value_of(item), is_being_typed(item), item.is_excluded};
    if (item.field == QueryField::kHas) value.value = fold(value.value);
    if (item.field == QueryField::kBefore || item.field == QueryField::kAfter) {
      value.value = date_value(value.value);
      if (value.value.empty() && is_prose(item)) return add_prose(item);
    }
    if (!fold(value.value).empty()) query_.fields.push_back(std::move(value));
  }

  // `After: the storm` was pasted, and no date is meant.
  bool is_prose(const QueryItem& item) const {
    const bool begins_with_digit = !item.value.empty() && item.value[0] >= '0' && item.value[0] <= '9';
    return !begins_with_digit && !item.is_excluded && !is_being_typed(item);
  }

  void add_prose(QueryItem item) {
    item.value = typed_.substr(item.where.offset_bytes, item.where.length_bytes);
    item.is_quoted = false;
    add_words(item);
  }

  std::string_view typed_;
  bool is_typing_;
  size_t count_ = 0;
  Query query_;
};

}  // namespace

Query read_query(std::string_view typed, bool is_typing) { return QueryReader(typed, is_typing).read(); }

std::vector<QueryWord> query_words(std::string_view text) { return words_of(text, kMostQueryWords).words; }

}  // namespace sheaf
