#include "document/utf8.h"

#include <cstdint>

#include "document/scalar_ranges.h"

namespace sheaf {
namespace {

// How many continuation bytes follow a lead byte, and where the first of them may lie (Unicode 15, table 3-7).
struct Lead {
  int continuations;
  uint8_t low, high;
};

Lead lead_of(uint8_t byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {1, 0x80, 0xBF};
  if (byte == 0xE0) return {2, 0xA0, 0xBF};
  if (byte == 0xED) return {2, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {2, 0x80, 0xBF};
  if (byte == 0xF0) return {3, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {3, 0x80, 0xBF};
  if (byte == 0xF4) return {3, 0x80, 0x8F};
  return {0, 0, 0};
}

// Decodes past `offset`; false where the sequence is ill-formed, `offset` then past its maximal subpart.
bool decode(std::string_view text, size_t& offset, char32_t& scalar) {
  const uint8_t first = static_cast<uint8_t>(text[offset++]);
  scalar = first;
  if (first < 0x80) return true;
  const Lead lead = lead_of(first);
  if (lead.continuations == 0) return false;
  scalar = first & (0x3F >> lead.continuations);
  uint8_t low = lead.low, high = lead.high;
  for (int i = 0; i < lead.continuations; ++i) {
    if (offset >= text.size()) return false;
    const uint8_t byte = static_cast<uint8_t>(text[offset]);
    if (byte < low || byte > high) return false;
    scalar = scalar << 6 | (byte & 0x3F);
    low = 0x80;
    high = 0xBF;
    ++offset;
  }
  return true;
}

// Above U+00BF, what is neither letter, digit nor mark; coarse where rare.
constexpr ScalarRange kNotInWords[] = {
    {0xD7, 0xD7},       {0xF7, 0xF7},       {0x37E, 0x37E},     {0x387, 0x387},     {0x55A, 0x55F},
    {0x589, 0x58F},     {0x5BE, 0x5BE},     {0x5C0, 0x5C0},     {0x5C3, 0x5C3},     {0x5C6, 0x5C6},
    {0x5F3, 0x5F4},     {0x600, 0x60F},     {0x61B, 0x61F},     {0x66A, 0x66D},     {0x6D4, 0x6D4},
    {0x6DD, 0x6DE},     {0x6E9, 0x6E9},     {0x6FD, 0x6FE},     {0x700, 0x70F},     {0x7F7, 0x7F9},
    {0x964, 0x965},     {0x970, 0x970},     {0xDF4, 0xDF4},     {0xE3F, 0xE3F},     {0xE4F, 0xE4F},
    {0xE5A, 0xE5B},     {0xF01, 0xF17},     {0xF3A, 0xF3D},     {0x104A, 0x104F},   {0x10FB, 0x10FB},
    {0x1360, 0x1368},   {0x1400, 0x1400},   {0x166D, 0x166E},   {0x1680, 0x1680},   {0x169B, 0x169C},
    {0x16EB, 0x16ED},   {0x1735, 0x1736},   {0x17D4, 0x17DB},   {0x1800, 0x180E},   {0x1944, 0x1945},
    {0x2000, 0x200B},   {0x200E, 0x206F},   {0x20A0, 0x20CF},   {0x2190, 0x2BFF},   {0x2E00, 0x2E7F},
    {0x2FF0, 0x3004},   {0x3008, 0x3020},   {0x3030, 0x3030},   {0x3036, 0x3037},   {0x303D, 0x3040},
    {0x309B, 0x309C},   {0x30A0, 0x30A0},   {0x30FB, 0x30FB},   {0x3200, 0x33FF},   {0xA4FE, 0xA4FF},
    {0xA60D, 0xA60F},   {0xA6F2, 0xA6F7},   {0xA8CE, 0xA8CF},   {0xABEB, 0xABEB},   {0xD800, 0xF8FF},
    {0xFD3E, 0xFD3F},   {0xFDFC, 0xFDFF},   {0xFE10, 0xFE1F},   {0xFE30, 0xFE6F},   {0xFEFF, 0xFF0F},
    {0xFF1A, 0xFF20},   {0xFF3B, 0xFF40},   {0xFF5B, 0xFF65},   {0xFFE0, 0xFFFF},   {0x10100, 0x10102},
    {0x1D000, 0x1D3FF}, {0x1F000, 0x1FBEF}, {0xE0000, 0xE00FF}, {0xE01F0, 0x10FFFF}};

constexpr ScalarRange kUnspaced[] = {
    {0xE01, 0xE3A},   {0xE40, 0xE5B},   {0xE80, 0xEFF},     {0x1000, 0x109F},  {0x1780, 0x17FF}, {0x19E0, 0x19FF},
    {0x2E80, 0x2FDF}, {0x3005, 0x3007}, {0x3021, 0x3029},   {0x3031, 0x3035},  {0x3038, 0x303C}, {0x3041, 0x312F},
    {0x31A0, 0x31BF}, {0x31F0, 0x31FF}, {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},  {0xA9E0, 0xA9FF}, {0xAA60, 0xAA7F},
    {0xF900, 0xFAFF}, {0xFF66, 0xFF9F}, {0x1AFF0, 0x1B16F}, {0x20000, 0x3FFFF}};

// Bidi_Class R and AL, unassigned code points of their blocks included (UAX 9); marks and Arabic digits are not strong.
constexpr ScalarRange kRightToLeft[] = {
    {0x590, 0x590},    {0x5BE, 0x5BE},   {0x5C0, 0x5C0},   {0x5C3, 0x5C3},   {0x5C6, 0x5C6},   {0x5C8, 0x5FF},
    {0x608, 0x608},    {0x60B, 0x60B},   {0x60D, 0x60D},   {0x61B, 0x64A},   {0x66D, 0x66F},   {0x671, 0x6D5},
    {0x6E5, 0x6E6},    {0x6EE, 0x6EF},   {0x6FA, 0x710},   {0x712, 0x72F},   {0x74B, 0x7A5},   {0x7B1, 0x7EA},
    {0x7F4, 0x7F5},    {0x7FA, 0x7FC},   {0x7FE, 0x815},   {0x81A, 0x81A},   {0x824, 0x824},   {0x828, 0x828},
    {0x82E, 0x858},    {0x85C, 0x88F},   {0x892, 0x897},   {0x8A0, 0x8C9},   {0x200F, 0x200F}, {0xFB1D, 0xFB1D},
    {0xFB1F, 0xFB28},  {0xFB2A, 0xFD3D}, {0xFD50, 0xFDCE}, {0xFDF0, 0xFDFC}, {0xFE70, 0xFEFC}, {0x10800, 0x10FFF},
    {0x1E800, 0x1EFFF}};

}  // namespace

char32_t decode_utf8(std::string_view text, size_t& offset) {
  char32_t scalar;
  return decode(text, offset, scalar) ? scalar : kReplacement;
}

void append_utf8(std::string& out, char32_t scalar) {
  if (scalar > 0x10FFFF || (scalar >= 0xD800 && scalar < 0xE000)) scalar = kReplacement;
  if (scalar < 0x80) {
    out += static_cast<char>(scalar);
    return;
  }
  const int continuations = scalar < 0x800 ? 1 : scalar < 0x10000 ? 2 : 3;
  const char32_t lead_bits = continuations == 1 ? 0xC0 : continuations == 2 ? 0xE0 : 0xF0;
  out += static_cast<char>(lead_bits | scalar >> (6 * continuations));
  for (int i = continuations - 1; i >= 0; --i) out += static_cast<char>(0x80 | (scalar >> (6 * i) & 0x3F));
}

size_t previous_utf8(std::string_view text, size_t offset) {
  do --offset;
  while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80);
  return offset;
}

size_t repair_utf8(std::string& text) {
  size_t repaired = 0, offset = 0, kept_until = 0;
  std::string out;
  while (offset < text.size()) {
    const size_t begin = offset;
    char32_t scalar;
    if (decode(text, offset, scalar)) continue;
    out.append(text, kept_until, begin - kept_until);
    append_utf8(out, kReplacement);
    kept_until = offset;
    ++repaired;
  }
  if (repaired == 0) return 0;
  out.append(text, kept_until, std::string::npos);
  text = std::move(out);
  return repaired;
}

bool is_space(char32_t s) {
  return (s >= 0x09 && s <= 0x0D) || s == 0x20 || s == 0x85 || s == 0x1680 ||
         (s >= 0x2000 && s <= 0x200A && s != 0x2007) || s == 0x2028 || s == 0x2029 || s == 0x205F || s == 0x3000;
}

bool is_letter_or_digit(char32_t s) {
  if (s < 0x80) return (s >= '0' && s <= '9') || ((s | 0x20) >= 'a' && (s | 0x20) <= 'z');
  if (s < 0xC0) return s == 0xAA || s == 0xB5 || s == 0xBA;
  return !is_in(kNotInWords, s);
}

bool is_unspaced_script(char32_t scalar) { return scalar >= 0xE01 && is_in(kUnspaced, scalar); }

bool is_attached_mark(char32_t s) {
  return (s >= 0x300 && s <= 0x36F) || s == 0xE31 || (s >= 0xE34 && s <= 0xE3A) || (s >= 0xE47 && s <= 0xE4E) ||
         s == 0xEB1 || (s >= 0xEB4 && s <= 0xEBC) || (s >= 0xEC8 && s <= 0xECE) || (s >= 0x102B && s <= 0x103E) ||
         (s >= 0x17B4 && s <= 0x17D3) || s == 0x3099 || s == 0x309A || (s >= 0xFE00 && s <= 0xFE0F);
}

bool is_right_to_left(char32_t scalar) { return scalar >= 0x590 && is_in(kRightToLeft, scalar); }

bool has_letter_or_digit(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    if (is_letter_or_digit(decode_utf8(text, at))) return true;
  }
  return false;
}

}  // namespace sheaf
