// What `sheaf search` says: for people, and as JSON for programs.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "search/results.h"

namespace sheaf {

// A hit as it is printed. A hit whose article cannot be read has no excerpt.
struct FoundRow {
  const Hit* hit = nullptr;
  std::string address;
  Excerpt excerpt;
};

// Ranks, titles, addresses and excerpts. `is_marked`: the words that were found are in bold type, by the terminal's codes.
std::string found_text(const std::string& query, const Results& results, const std::vector<FoundRow>& rows,
                       bool is_marked);

// One line: {"query":…,"took_us":…,"hits":[{"id":…,"score":…,"title":…}]}
std::string found_json(const std::string& query, int64_t took_us, const Results& results);

}  // namespace sheaf
