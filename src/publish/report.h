// What an import read, repaired, skipped and could not resolve: counted by kind, each with places for --verbose. Nothing is
// repaired or left out without a line here.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace sheaf {

struct ReportEntry {
  std::string place;   // "folder/file.md:12", "jokes.json item 573"
  std::string detail;  // what it was, short
};

class Report {
 public:
  // `kind` is what a count follows, in the plural: "articles without text skipped", "links that lead nowhere".
  void add(const std::string& kind, std::string place, std::string detail = {}) {
    entries_[kind].push_back({std::move(place), std::move(detail)});
  }
  void merge(const Report& other) {
    for (const auto& [kind, list] : other.entries_)
      entries_[kind].insert(entries_[kind].end(), list.begin(), list.end());
  }
  const std::map<std::string, std::vector<ReportEntry>>& entries() const { return entries_; }

 private:
  std::map<std::string, std::vector<ReportEntry>> entries_;
};

}  // namespace sheaf
