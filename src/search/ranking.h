// How articles are ranked: BM25F (Robertson & Zaragoza 2009, 3.6) over stem groups, with a little for the form as typed, for
// words that come early and for words near each other. The parameters were chosen on eight public test
// collections together (Cranfield, CACM, CISI, MEDLINE, TIME, NPL, DBpedia-Entity, MS MARCO), none of which gains at
// another's cost. Only + - * / and sqrt, so that scores are equal on every machine.
#pragma once

#include <array>
#include <cstdint>

#include "search/documents.h"

namespace sheaf {

struct FieldRanking {
  double weight, length_share;  // w and b of BM25F
};
// Title, headings, body, tags, category.
inline constexpr std::array<FieldRanking, kTextFields> kFieldRankings = {
    {{2, 0.6}, {1.5, 0.5}, {1, 0.7}, {2, 0}, {1.5, 0}}};

// What one occurrence counts, by how it meets the word as typed.
inline constexpr double kSameFoldShare = 0.95, kCompletionShare = 0.85, kSameStemShare = 0.8;

inline constexpr double kSaturation = 1.4;  // k1
inline constexpr double kExactBonus = 0.05, kLeadBonus = 0.4, kLeadWords = 10;
inline constexpr double kCoverageShare = 0.1;
// Two words of the query near each other, and those of them that stand just as in the query.
inline constexpr uint32_t kNearWords = 8, kMostStep = 2;
inline constexpr double kNearShare = 0.3, kNearSaturation = 1.5, kInOrderShare = 0.05, kInOrderSaturation = 1.2;
inline constexpr size_t kMostNearTerms = 12;

// 0 to k1 + 1, for field-weighted occurrences.
inline float saturated(float occurrences) {
  return static_cast<float>(kSaturation + 1) * occurrences / (occurrences + static_cast<float>(kSaturation));
}

// Natural logarithm of a positive number, to about 1e-12.
double natural_log(double x);
// How much a word tells that `documents` of `document_count` articles have.
double word_weight(uint32_t documents, uint32_t document_count);
// For a word that stands in the query that many times.
double repeat_weight(uint32_t times);
// For two words that stand near each other that many times, `in_order` of them as in the query.
double nearness(uint32_t times, uint32_t in_order);

// What an occurrence counts in a field of an article, by the field's length.
class FieldNorms {
 public:
  FieldNorms() = default;
  explicit FieldNorms(const Documents& documents);
  float body(uint32_t document) const { return body_[document]; }
  float of(size_t field, uint32_t length) const {
    const auto& [weight, share] = kFieldRankings[field];
    return averages_[field] == 0 ? 0 : static_cast<float>(weight / (1 - share + share * length / averages_[field]));
  }

 private:
  std::array<double, kTextFields> averages_{};
  std::vector<float> body_;
};

}  // namespace sheaf
