#include "publish/join/article_ids.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "publish/import/link_paths.h"
#include "publish/make_ids.h"
#include "publish/shortened.h"

namespace sheaf {
namespace {

constexpr size_t kShownPairs = 10;

// The path names the article; of an index, its folder's.
std::string path_id(const std::string& path) {
  const std::string stem = without_extension(path);
  return stem.ends_with("/index") ? stem.substr(0, stem.size() - 6) : stem;
}

// "https://example.org" of an address below it; "" of what is none.
std::string_view host_of(std::string_view id) {
  if (!is_http_address(id)) return {};
  return id.substr(0, id.find_first_of("/?#", id.find("://") + 3));
}

// The scheme and host that all own ids have; "" when one has another or none.
std::string common_host(const std::vector<Batch>& batches) {
  std::string_view common;
  for (const Batch& batch : batches) {
    for (const Draft& draft : batch.drafts) {
      if (draft.own_id.empty()) continue;
      const std::string_view host = host_of(draft.own_id);
      if (host.empty() || (!common.empty() && host != common)) return {};
      common = host;
    }
  }
  return std::string(common);
}

// What is hashed where neither id nor path is given. A made-up title says nothing that the text does not.
std::string words_of(const Draft& draft) {
  return (draft.article.is_title_made_up ? "" : draft.article.title) + "\n" + plain_text(draft.article.body);
}

class IdGiver {
 public:
  IdGiver(std::vector<Batch>& batches, Report& report)
      : batches_(batches), report_(report), host_(common_host(batches)) {}

  std::optional<Error> run() {
    find_equal_beginnings();
    for (Batch& batch : batches_) {
      std::erase_if(batch.drafts, [this](Draft& draft) { return !give(draft); });
    }
    return clashes_.empty() ? std::nullopt : std::optional(clash_error());
  }

 private:
  struct Taken {
    std::string place, path, own_id;
    std::string words;  // hash of all of them, where the id is one
  };

  std::string given_id(const Draft& draft) const {
    if (!host_.empty()) {
      const std::string below = draft.own_id.substr(std::min(host_.size(), draft.own_id.size()));
      if (std::string id = address_id(below); !id.empty()) return id;
    }
    for (const std::string& source : {draft.own_id, path_id(draft.path)}) {
      if (std::string id = source.empty() ? "" : address_id(source); !id.empty()) return id;
    }
    return {};
  }

  static std::string beginning_id(const Draft& draft) {
    return hashed_id(draft.article.is_title_made_up ? "" : draft.article.title, plain_text(draft.article.body));
  }

  // Different texts that begin alike: all of them, not only the later ones, are told apart by all of their words.
  void find_equal_beginnings() {
    std::map<std::string, std::string> words;
    for (const Batch& batch : batches_) {
      for (const Draft& draft : batch.drafts) {
        if (!given_id(draft).empty()) continue;
        const std::string whole = short_hash(words_of(draft), 12);
        const auto [it, is_new] = words.try_emplace(beginning_id(draft), whole);
        if (!is_new && it->second != whole) equal_beginnings_.insert(it->first);
      }
    }
  }

  // False: the draft repeats another word for word.
  bool give(Draft& draft) {
    std::string& id = draft.article.id.value;
    Taken taken{draft.place, draft.path, draft.own_id, {}};
    id = given_id(draft);
    if (id.empty()) {
      taken.words = short_hash(words_of(draft), 12);
      id = beginning_id(draft);
      if (equal_beginnings_.contains(id)) id = taken.words;
    }
    if (is_other_case(draft)) id += "-" + short_hash(draft.path, 6);
    const auto [it, is_new] = taken_.try_emplace(id, taken);
    if (is_new) return true;
    if (!taken.words.empty() && taken.words == it->second.words) {
      report_.add("articles that repeat another word for word, left out", draft.place, "as " + it->second.place);
      return false;
    }
    clashes_.push_back("\"" + shortened(id) + "\": " + it->second.place + " and " + draft.place);
    return true;
  }

  // "FAQ.html" beside "faq.html": ids know no case, so the one in capitals says which it is.
  bool is_other_case(const Draft& draft) const {
    const auto known = taken_.find(draft.article.id.value);
    if (!draft.own_id.empty() || known == taken_.end()) return false;
    const Taken& other = known->second;
    return other.own_id.empty() && other.path != draft.path && normalized(other.path) == normalized(draft.path);
  }

  Error clash_error() const {
    const std::string what_to_do =
        "another id: rename its file, say `id:` in its front matter, or name another field (--map id=FIELD)";
    if (clashes_.size() == 1)
      return Error{"two articles have the id " + clashes_[0] + "; give one of them " + what_to_do};
    std::string message = "articles have ids that others have:";
    for (size_t i = 0; i < std::min(clashes_.size(), kShownPairs); ++i) message += "\n  " + clashes_[i];
    if (clashes_.size() > kShownPairs) message += "\n  and " + std::to_string(clashes_.size() - kShownPairs) + " more";
    return Error{message + "\ngive one of each pair " + what_to_do};
  }

  std::vector<Batch>& batches_;
  Report& report_;
  std::string host_;
  std::set<std::string> equal_beginnings_;
  std::map<std::string, Taken> taken_;
  std::vector<std::string> clashes_;
};

}  // namespace

std::optional<Error> assign_ids(std::vector<Batch>& batches, Report& report) { return IdGiver(batches, report).run(); }

}  // namespace sheaf
