#include "search/ranking.h"

#include <cmath>

namespace sheaf {

double natural_log(double x) {
  // x = m · 2^e with m in [√½, √2); ln m = 2 artanh z by its series.
  const uint64_t bits = __builtin_bit_cast(uint64_t, x);
  int exponent = static_cast<int>(bits >> 52) - 1023;
  double m = __builtin_bit_cast(double, (bits & 0xfffffffffffff) | 0x3ff0000000000000);
  if (m >= 1.4142135623730951) {
    m /= 2;
    ++exponent;
  }
  const double z = (m - 1) / (m + 1), square = z * z;
  double series = 0;
  for (int n = 17; n >= 1; n -= 2) series = series * square + 1.0 / n;
  return exponent * 0.6931471805599453 + 2 * z * series;
}

double word_weight(uint32_t documents, uint32_t document_count) {
  if (documents == 0) return 0;
  const double log = natural_log(1 + (document_count - documents + 0.5) / (documents + 0.5));
  return log * std::sqrt(std::sqrt(std::sqrt(log)));
}

double repeat_weight(uint32_t times) {
  constexpr double kRepeats = 10;  // k3
  return times * (kRepeats + 1) / (times + kRepeats);
}

double nearness(uint32_t times, uint32_t in_order) {
  return kNearShare * (kNearSaturation + 1) * times / (times + kNearSaturation) +
         kInOrderShare * (kInOrderSaturation + 1) * in_order / (in_order + kInOrderSaturation);
}

FieldNorms::FieldNorms(const Documents& documents) {
  constexpr size_t kBody = static_cast<size_t>(TextField::kBody);
  for (size_t field = 0; field < kTextFields; ++field) {
    averages_[field] = documents.average_length(static_cast<TextField>(field));
  }
  body_.reserve(documents.size());
  for (uint32_t document = 0; document < documents.size(); ++document) {
    body_.push_back(of(kBody, documents.lengths(document)[kBody]));
  }
}

}  // namespace sheaf
