#include "publish/import/text_repair.h"

#include <cctype>

#include "document/sheaf_html.h"
#include "document/utf8.h"
#include "publish/import/encoding.h"

namespace sheaf {
namespace {

// "&name;" or "&#…;" at `at`: its size, else 0. Without the semicolon it may as well be "R&D" or a query string.
size_t entity_size(std::string_view text, size_t at) {
  size_t i = at + 1;
  if (i < text.size() && text[i] == '#') ++i;
  const size_t start = i;
  while (i < text.size() && i - start < 32 && std::isalnum(static_cast<unsigned char>(text[i]))) ++i;
  return i > start && i < text.size() && text[i] == ';' ? i + 1 - at : 0;
}

std::string decode_once(std::string_view text, int& count) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    const size_t next = text.find('&', i);
    if (next == std::string_view::npos) {
      out += text.substr(i);
      break;
    }
    out += text.substr(i, next - i);
    const size_t size = entity_size(text, next);
    const std::string_view source = text.substr(next, size ? size : 1);
    const std::string decoded = size ? decode_entities(source) : std::string(source);
    count += size && decoded != source ? 1 : 0;
    out += decoded;
    i = next + source.size();
  }
  return out;
}

// The byte that Windows-1252 (or Latin-1) shows as `scalar`, or -1.
int byte_shown_as(char32_t scalar) {
  if (scalar < 0x100) return static_cast<int>(scalar);
  for (char32_t c1 = 0x80; c1 < 0xA0; ++c1) {
    if (windows_1252(c1) == scalar) return static_cast<int>(c1);
  }
  return -1;
}

// One character whose UTF-8 bytes stand in `text` at `at` as characters of their own. Only after Â, Ã and â€, which no text
// has by chance before a sign; "×" and "é" may be meant.
size_t misread_size(std::string_view text, size_t at, char32_t& meant) {
  size_t i = at;
  const char32_t lead = decode_utf8(text, i);
  const size_t count = lead == 0xC2 || lead == 0xC3 ? 2 : lead == 0xE2 ? 3 : 0;
  if (!count) return 0;
  std::string bytes(1, static_cast<char>(lead));
  for (size_t k = 1; k < count; ++k) {
    if (i >= text.size()) return 0;
    const int byte = byte_shown_as(decode_utf8(text, i));
    if (byte < 0x80 || byte > 0xBF) return 0;
    bytes += static_cast<char>(byte);
  }
  size_t end = 0;
  meant = decode_utf8(bytes, end);
  if (end != bytes.size() || meant == kReplacement) return 0;
  if (lead == 0xE2 && (meant < 0x2000 || meant > 0x22FF)) return 0;
  return i - at;
}

// "MAÇÃ»" closes a quotation in capitals.
bool is_capital_before(const std::string& out) {
  if (out.empty()) return false;
  if (out.back() >= 'A' && out.back() <= 'Z') return true;
  return out.size() >= 2 && out[out.size() - 2] == '\xC3' && static_cast<unsigned char>(out.back()) < 0x9F;
}

class Repair {
 public:
  Repair(std::string_view text, TextRepairs& repairs) : text_(text), repairs_(repairs) {}

  std::string run() {
    out_.reserve(text_.size());
    while (at_ < text_.size()) step();
    return std::move(out_);
  }

 private:
  void step() {
    const auto byte = static_cast<unsigned char>(text_[at_]);
    if (byte >= 0x20 && byte < 0x7F) {
      out_ += text_[at_++];
      return;
    }
    char32_t meant = 0;
    if (const size_t size = byte >= 0xC2 ? misread_size(text_, at_, meant) : 0; size && !is_capital_before(out_)) {
      append_utf8(out_, meant);
      at_ += size;
      ++repairs_.misread_utf8;
      return;
    }
    const size_t start = at_;
    other(decode_utf8(text_, at_), start);
  }

  void other(char32_t c, size_t start) {
    if (c == '\r' || c == 0x2028 || c == 0x2029 || c == '\v' || c == '\f') {
      if (c == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
      out_ += c == 0x2029 ? "\n\n" : "\n";
      ++repairs_.line_ends;
    } else if (c >= 0x80 && c < 0xA0) {
      c1(c);
    } else if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7F || c == 0xFEFF) {
      ++repairs_.controls;
    } else {
      out_ += text_.substr(start, at_ - start);
    }
  }

  // U+0085 is no line end here: in Windows-1252 it was the ellipsis. U+009D has no place in Windows-1252; alone it is what is left of a closing quotation mark (E2 80 9D).
  void c1(char32_t c) {
    const char32_t mapped = c == 0x9D ? 0x201D : windows_1252(c);
    ++(mapped ? repairs_.windows_1252 : repairs_.controls);
    if (mapped) append_utf8(out_, mapped);
  }

  std::string_view text_;
  TextRepairs& repairs_;
  size_t at_ = 0;
  std::string out_;
};

void add(Report& report, const char* kind, int count, const std::string& place) {
  if (count > 0) report.add(kind, place, std::to_string(count));
}

}  // namespace

std::string repair_characters(std::string_view text, TextRepairs& repairs) { return Repair(text, repairs).run(); }

std::string repair_text(std::string_view text, TextRepairs& repairs) {
  std::string decoded(text);
  // Escaped twice, "&amp;quot;" is an entity again after one decoding; three times is where it ends.
  for (int round = 0; round < 3; ++round) {
    int count = 0;
    std::string next = decode_once(decoded, count);
    if (!count) break;
    repairs.entities += count;
    decoded = std::move(next);
  }
  return Repair(decoded, repairs).run();
}

void report_repairs(const TextRepairs& repairs, const std::string& place, Report& report) {
  add(report, "texts with HTML entities decoded", repairs.entities, place);
  add(report, "texts with characters of Windows-1252 put right", repairs.windows_1252, place);
  add(report, "texts with UTF-8 that had been misread put right", repairs.misread_utf8, place);
  add(report, "texts with odd line ends put right", repairs.line_ends, place);
  add(report, "texts with control characters taken out", repairs.controls, place);
}

}  // namespace sheaf
