#include "publish/serve/accept_encoding.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace sheaf {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

bool is_same_word(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

double quality_in(std::string_view parameters) {
  const std::string_view text = trimmed(parameters);
  if (text.size() < 2 || !is_same_word(text.substr(0, 2), "q=")) return 1;
  double q = 0;
  std::from_chars(text.data() + 2, text.data() + text.size(), q);
  return std::clamp(q, 0.0, 1.0);
}

struct Wishes {
  double brotli = -1, gzip = -1, identity = -1, any = -1;  // -1: not named

  double of(double named) const { return named >= 0 ? named : std::max(any, 0.0); }
  // Identity is fine unless it is refused by name or by "*;q=0".
  double of_identity() const { return identity >= 0 ? identity : any == 0 ? 0 : 0.0001; }
};

Wishes read(std::string_view header) {
  Wishes wishes;
  while (!header.empty()) {
    const size_t comma = std::min(header.find(','), header.size());
    const std::string_view item = header.substr(0, comma);
    header.remove_prefix(std::min(comma + 1, header.size()));
    const size_t semicolon = std::min(item.find(';'), item.size());
    const std::string_view coding = trimmed(item.substr(0, semicolon));
    const double q = semicolon < item.size() ? quality_in(item.substr(semicolon + 1)) : 1;
    if (is_same_word(coding, "br")) wishes.brotli = q;
    if (is_same_word(coding, "gzip") || is_same_word(coding, "x-gzip")) wishes.gzip = q;
    if (is_same_word(coding, "identity")) wishes.identity = q;
    if (coding == "*") wishes.any = q;
  }
  return wishes;
}

}  // namespace

Encoding choose_encoding(std::string_view accept_encoding, bool has_brotli, bool has_gzip) {
  const Wishes wishes = read(accept_encoding);
  const double brotli = has_brotli ? wishes.of(wishes.brotli) : 0;
  const double gzip = has_gzip ? wishes.of(wishes.gzip) : 0;
  const double identity = wishes.of_identity();
  if (brotli > 0 && brotli >= gzip && brotli >= identity) return Encoding::kBrotli;
  if (gzip > 0 && gzip >= identity) return Encoding::kGzip;
  return Encoding::kIdentity;
}

}  // namespace sheaf
