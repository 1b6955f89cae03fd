#include "search/filters.h"

#include <algorithm>
#include <array>
#include <string>

#include "collection/dates.h"
#include "search/fold.h"
#include "search/phrases.h"
#include "search/postings.h"

namespace sheaf {
namespace {

bool is_same(std::string_view wanted, bool is_prefix, std::string_view value) {
  const std::string given = fold(value);
  return is_prefix ? given.starts_with(wanted) : given == wanted;
}

// The numbers of a facet's values that are meant: a category by its id or its title.
std::vector<bool> meant_values(const Documents& documents, Facet facet, const FieldValue& field) {
  const std::string wanted = fold(field.value);
  std::vector<bool> is_meant(documents.values(facet).size());
  const auto compare = [&](uint32_t number, std::string_view value) {
    is_meant[number] = is_meant[number] || is_same(wanted, field.is_prefix, value);
  };
  documents.values(facet).each(compare);
  if (facet == Facet::kCategory) documents.category_titles().each(compare);
  return is_meant;
}

DocumentSet with_value(const Documents& documents, Facet facet, const FieldValue& field) {
  const std::vector<bool> is_meant = meant_values(documents, facet, field);
  DocumentSet found(documents.size());
  for (uint32_t document = 0; document < documents.size(); ++document) {
    const std::span<const uint32_t> values = documents.values_of(facet, document);
    if (std::any_of(values.begin(), values.end(), [&](uint32_t value) { return is_meant[value]; })) {
      found.insert(document);
    }
  }
  return found;
}

template <typename IsWanted>
DocumentSet with_properties(const Documents& documents, const IsWanted& is_wanted) {
  DocumentSet found(documents.size());
  for (uint32_t document = 0; document < documents.size(); ++document) {
    if (is_wanted(documents.properties(document))) found.insert(document);
  }
  return found;
}

// Articles that have one of the words in their title.
DocumentSet with_in_title(const Index& index, const std::vector<Form>& forms) {
  DocumentSet found(index.documents().size());
  PostingList list;
  for (const Form& form : forms) {
    PostingsReader(index.sections(), index.documents(), form.place).read_with_positions(list);
    for (size_t i = 0; i < list.documents.size(); ++i) {
      const FieldLengths& lengths = index.documents().lengths(list.documents[i]);
      if (list.positions[list.begin(i)] < lengths[static_cast<size_t>(TextField::kTitle)])
        found.insert(list.documents[i]);
    }
  }
  return found;
}

// Typed values of one of these fields are alternatives; everything else narrows.
bool is_alternative(const FieldValue& value) {
  const QueryField field = value.field;
  return !value.is_chosen &&
         (field == QueryField::kCategory || field == QueryField::kTag || field == QueryField::kAuthor);
}

Facet facet_of(QueryField field) {
  return field == QueryField::kCategory ? Facet::kCategory : field == QueryField::kTag ? Facet::kTag : Facet::kAuthor;
}

std::optional<DocumentSet> with_field(const Index& index, const FormFinder& finder, const FieldValue& field) {
  const Documents& documents = index.documents();
  switch (field.field) {
    case QueryField::kTitle: return documents_with_title(index, finder, field.value, field.is_prefix);
    case QueryField::kCategory:
    case QueryField::kTag:
    case QueryField::kAuthor: return with_value(documents, facet_of(field.field), field);
    case QueryField::kBefore:
    case QueryField::kAfter: {
      const std::optional<Date> date = date_from_iso(field.value);
      if (!date) return {};  // still being typed, or no date: as if it were not there
      const bool is_before = field.field == QueryField::kBefore;
      return with_properties(documents, [&](const Documents::Properties& properties) {
        if (properties.published_days == Documents::kUnknownDate) return false;
        return is_before ? properties.published_days < date->days : properties.published_days >= date->days;
      });
    }
    case QueryField::kHas:
      if (fold(field.value) != "image") return {};
      return with_properties(documents, [](const Documents::Properties& properties) { return properties.has_image; });
  }
  return {};
}

class Allowed {
 public:
  explicit Allowed(uint32_t document_count) : document_count_(document_count) {}
  void narrow(const DocumentSet& documents) {
    if (!documents_) documents_ = DocumentSet::all(document_count_);
    documents_->keep_only(documents);
  }
  void exclude(const DocumentSet& documents) {
    if (!documents_) documents_ = DocumentSet::all(document_count_);
    documents_->remove(documents);
  }
  bool is_any_in(DocumentSet documents) const {
    if (documents_) documents.keep_only(*documents_);
    return !documents.is_empty();
  }
  std::optional<DocumentSet> take() { return std::move(documents_); }

 private:
  uint32_t document_count_;
  std::optional<DocumentSet> documents_;
};

void apply_fields(const Index& index, const FormFinder& finder, const Query& query, Allowed& allowed) {
  std::array<std::optional<DocumentSet>, kFacets> alternatives;
  for (const FieldValue& field : query.fields) {
    const std::optional<DocumentSet> documents = with_field(index, finder, field);
    if (!documents) continue;
    if (field.is_excluded) {
      allowed.exclude(*documents);
    } else if (!is_alternative(field)) {
      allowed.narrow(*documents);
    } else {
      std::optional<DocumentSet>& either = alternatives[static_cast<size_t>(facet_of(field.field))];
      if (!either) either.emplace(index.documents().size());
      either->add(*documents);
    }
  }
  for (const std::optional<DocumentSet>& either : alternatives) {
    if (either) allowed.narrow(*either);
  }
}

}  // namespace

std::optional<DocumentSet> allowed_documents(const Index& index, const FormFinder& finder, const Query& query) {
  constexpr size_t kPastedText = 30;  // words: a dash in it is no wish to leave something out
  constexpr size_t kLongQuery = 6;    // words: a phrase in it is one of several clues
  Allowed allowed(index.documents().size());
  apply_fields(index, finder, query, allowed);
  if (query.words.size() > kPastedText) return allowed.take();
  for (const QueryPhrase& phrase : query.excluded) allowed.exclude(documents_with_phrase(index, finder, phrase));
  if (query.words.size() > kLongQuery) return allowed.take();
  for (const QueryPhrase& phrase : query.phrases) {
    const DocumentSet documents = documents_with_phrase(index, finder, phrase);
    if (query.words.empty() || allowed.is_any_in(documents)) allowed.narrow(documents);
  }
  return allowed.take();
}

std::optional<DocumentSet> documents_with_title(const Index& index, const FormFinder& finder, std::string_view text,
                                                bool is_prefix) {
  const std::vector<QueryWord> words = query_words(text);
  if (words.empty()) return {};
  DocumentSet found = DocumentSet::all(index.documents().size());
  for (const QueryWord& word : words) {
    const std::vector<SpelledToken> tokens = finder.spelled(word);
    for (const SpelledToken& token : tokens) {
      const bool is_last = is_prefix && &word == &words.back() && &token == &tokens.back();
      found.keep_only(with_in_title(
          index, is_last ? finder.completions_of(token.spelling.folded, {}) : finder.same_fold(token.spelling)));
    }
  }
  return found;
}

}  // namespace sheaf
