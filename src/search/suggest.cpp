#include <algorithm>
#include <string>

#include "search/filters.h"
#include "search/fold.h"
#include "search/search.h"

namespace sheaf {
namespace {

constexpr size_t kLeastLetters = 2;  // one letter leads nowhere in particular

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
    if (fold(last).size() < kLeastLetters || last.find(':') != std::string_view::npos) return {};
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
    documents_with_title(index_, finder_, typed_, true).each([&](uint32_t document) {
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

  // The most frequent words that go on from the last one.
  void add_terms(std::string_view before, const std::string& last) {
    std::vector<Form> forms = finder_.completions_of(last, {});
    std::erase_if(forms, [&](const Form& form) { return folded_of(index_, form.word) == last; });
    const size_t count = std::min(forms.size(), limit_ - found_.size());
    std::partial_sort(forms.begin(), forms.begin() + static_cast<std::ptrdiff_t>(count), forms.end(),
                      [](const Form& a, const Form& b) {
                        return a.place.documents != b.place.documents ? a.place.documents > b.place.documents
                                                                      : a.word < b.word;
                      });
    for (size_t i = 0; i < count; ++i) {
      const DictionaryCursor cursor(index_.dictionary(), forms[i].word);
      found_.push_back({std::string(before) + std::string(cursor.surface()), false, {}});
    }
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
