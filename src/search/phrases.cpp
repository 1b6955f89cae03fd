#include "search/phrases.h"

#include <algorithm>

#include "search/postings.h"
#include "search/sorted_insert.h"

namespace sheaf {
namespace {

// A place in a phrase: what may stand there, that many positions behind its start.
struct Slot {
  std::vector<Form> forms;
  uint32_t offset = 0;
};

// A beginning typed in a phrase stands for at most this many words, the most frequent ones.
constexpr size_t kMostCompletions = 256;

std::vector<Form> forms_at(const FormFinder& finder, const Spelling& spelling, bool is_prefix) {
  if (!is_prefix) return finder.same_fold(spelling);
  std::vector<Form> forms = finder.completions_of(spelling.folded, {});
  if (forms.size() <= kMostCompletions) return forms;
  put_most_frequent_first(forms, kMostCompletions);
  forms.resize(kMostCompletions);
  return forms;
}

std::vector<Slot> slots_of(const FormFinder& finder, const QueryPhrase& phrase) {
  std::vector<Slot> slots;
  uint32_t begin = 0;
  for (const QueryWord& word : phrase.words) {
    const std::vector<SpelledToken> tokens = finder.spelled(word);
    for (size_t i = 0; i < tokens.size(); ++i) {
      const bool is_prefix = word.is_prefix && i + 1 == tokens.size();
      slots.push_back({forms_at(finder, tokens[i].spelling, is_prefix), begin + tokens[i].position});
    }
    begin += positions_of(word);
  }
  return slots;
}

// The positions of a slot's words in one article after another.
class SlotReader {
 public:
  SlotReader(const Index& index, const Slot& slot) : offset_(slot.offset), lists_(slot.forms.size()) {
    for (size_t i = 0; i < lists_.size(); ++i) {
      lists_[i] = read_postings(index.sections(), index.documents(), slot.forms[i].place);
      readers_.emplace_back(lists_[i]);
    }
  }
  void move_to(uint32_t document) {
    starts_.clear();
    for (PositionsReader& reader : readers_) {
      for (const uint32_t position : reader.at(document)) {
        if (position >= offset_) starts_.push_back(position - offset_);
      }
    }
    if (readers_.size() > 1) std::sort(starts_.begin(), starts_.end());
  }
  const std::vector<uint32_t>& starts() const { return starts_; }  // where the phrase would have to begin

 private:
  uint32_t offset_;
  std::vector<PostingList> lists_;  // of the forms; read by `readers_`
  std::vector<PositionsReader> readers_;
  std::vector<uint32_t> starts_;
};

bool is_phrase_in(std::vector<SlotReader>& slots, uint32_t document) {
  std::vector<uint32_t> starts, kept;
  for (SlotReader& slot : slots) {
    slot.move_to(document);
    if (&slot == &slots.front()) {
      starts = slot.starts();
    } else {
      kept.clear();
      std::set_intersection(starts.begin(), starts.end(), slot.starts().begin(), slot.starts().end(),
                            std::back_inserter(kept));
      starts.swap(kept);
    }
    if (starts.empty()) return false;
  }
  return true;
}

// With the number of their documents: few articles get as far as the positions of frequent words.
std::vector<std::pair<uint64_t, const Slot*>> rarest_first(const std::vector<Slot>& slots) {
  std::vector<std::pair<uint64_t, const Slot*>> ordered;
  for (const Slot& slot : slots) {
    uint64_t count = 0;
    for (const Form& form : slot.forms) count += form.place.documents;
    insert_in_order(ordered, {count, &slot}, [](const auto& a, const auto& b) { return a.first < b.first; });
  }
  return ordered;
}

}  // namespace

DocumentSet documents_with(const Index& index, const std::vector<Form>& forms) {
  DocumentSet documents(index.documents().size());
  for (const Form& form : forms) PostingsReader(index.sections(), index.documents(), form.place).add_to(documents);
  return documents;
}

DocumentSet documents_with_phrase(const Index& index, const FormFinder& finder, const QueryPhrase& phrase) {
  const std::vector<Slot> slots = slots_of(finder, phrase);
  DocumentSet documents = DocumentSet::all(index.documents().size());
  for (const Slot& slot : slots) documents.keep_only(documents_with(index, slot.forms));
  if (slots.size() < 2 || documents.is_empty()) return documents;
  std::vector<SlotReader> readers;
  readers.reserve(slots.size());  // none may move
  for (const auto& [count, slot] : rarest_first(slots)) readers.emplace_back(index, *slot);
  DocumentSet found(index.documents().size());
  documents.each([&](uint32_t document) {
    if (is_phrase_in(readers, document)) found.insert(document);
  });
  return found;
}

}  // namespace sheaf
