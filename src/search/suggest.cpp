#include <algorithm>
#include <optional>
#include <string>

#include "document/utf8.h"
#include "search/filters.h"
#include "search/fold.h"
#include "search/function_words.h"
#include "search/phrases.h"
#include "search/search.h"
#include "search/sorted_insert.h"

namespace sheaf {
namespace {

constexpr size_t kLeastLetters = 2;   // one letter leads nowhere in particular
constexpr size_t kMostCompared = 64;  // completions, the most frequent ones

size_t letters_in(std::string_view text) {
  size_t letters = 0;
  for (size_t at = 0; at < text.size(); ++letters) decode_utf8(text, at);
  return letters;
}

// What is typed up to its last word, and that.
std::pair<std::string_view, std::string_view> parted(std::string_view typed) {
  const size_t blank = typed.find_last_of(" \t\"");
  const size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
  return {typed.substr(0, begin), typed.substr(begin)};
}

class Suggestions {
 public:
  Suggestions(const Index& index, std::string_view typed, size_t limit)
      : index_(index), finder_(index), typed_(typed), limit_(limit) {}

  std::vector<Suggestion> run() {
    const auto [before, last] = parted(typed_);
    if (letters_in(fold(last)) < kLeastLetters || last.find(':') != std::string_view::npos) return {};
    add_titles();
    add_terms(before, fold(last));
    return std::move(found_);
  }

 private:
  // Those that begin with what is typed, then newer ones; at most half of what is asked for.
  void add_titles() {
    struct Title {
      uint32_t document;
      bool is_beginning;
      int32_t days;
    };
    const std::string wanted = fold(typed_);
    std::vector<Title> titles;
    const std::optional<DocumentSet> documents = documents_with_title(index_, finder_, typed_, true);
    if (!documents) return;
    documents->each([&](uint32_t document) {
      const bool is_beginning = fold(index_.documents().title(document)).starts_with(wanted);
      titles.push_back({document, is_beginning, index_.documents().properties(document).published_days});
    });
    const size_t count = std::min(titles.size(), (limit_ + 1) / 2);
    std::partial_sort(titles.begin(), titles.begin() + static_cast<std::ptrdiff_t>(count), titles.end(),
                      [](const Title& a, const Title& b) {
                        if (a.is_beginning != b.is_beginning) return a.is_beginning;
                        return a.days != b.days ? a.days > b.days : a.document < b.document;
                      });
    for (size_t i = 0; i < count; ++i) {
      const uint32_t document = titles[i].document;
      found_.push_back({std::string(index_.documents().title(document)), true,
                        ArticleId{std::string(index_.documents().id(document))}});
    }
  }

  // The most frequent words that go on from the last one, among the articles that have the words before; one of each stem.
  void add_terms(std::string_view before, const std::string& last) {
    std::vector<std::string> stems = {finder_.stem_of(last)};
    for (const auto& [form, count] : counted_completions(before, last)) {
      if (found_.size() >= limit_) return;
      const DictionaryCursor cursor(index_.dictionary(), form.word);
      std::string stem = finder_.stem_of(cursor.surface());
      if (std::find(stems.begin(), stems.end(), stem) != stems.end()) continue;
      stems.push_back(std::move(stem));
      found_.push_back({std::string(before) + std::string(cursor.surface()), false, {}});
    }
  }

  std::vector<std::pair<Form, uint32_t>> counted_completions(std::string_view before, const std::string& last) const {
    std::vector<Form> forms = finder_.completions_of(last, {});
    std::erase_if(forms, [&](const Form& form) { return is_no_word(folded_of(index_, form.word)); });
    const size_t count = std::min(forms.size(), kMostCompared);
    put_most_frequent_first(forms, count);
    const DocumentSet documents = documents_with_all(before);
    std::vector<std::pair<Form, uint32_t>> counted;
    for (size_t i = 0; i < count; ++i) {
      DocumentSet together = documents_with(index_, {forms[i]});
      together.keep_only(documents);
      if (together.is_empty()) continue;
      insert_in_order(counted, {forms[i], together.size()},
                      [](const auto& a, const auto& b) { return a.second > b.second; });
    }
    return counted;
  }

  // A function word, or characters cut from running text.
  static bool is_no_word(std::string_view folded) {
    size_t at = 0;
    return is_function_word(folded) || folded.empty() || is_unspaced_script(decode_utf8(folded, at));
  }

  DocumentSet documents_with_all(std::string_view words) const {
    DocumentSet documents = DocumentSet::all(index_.documents().size());
    for (const QueryWord& word : query_words(words)) {
      for (const SpelledToken& token : finder_.spelled(word)) {
        documents.keep_only(documents_with(index_, finder_.same_fold(token.spelling)));
      }
    }
    return documents;
  }

  const Index& index_;
  FormFinder finder_;
  std::string_view typed_;
  size_t limit_;
  std::vector<Suggestion> found_;
};

}  // namespace

std::vector<Suggestion> suggest(const Index& index, std::string_view typed, int limit) {
  if (limit <= 0) return {};
  return Suggestions(index, typed, static_cast<size_t>(limit)).run();
}

}  // namespace sheaf
