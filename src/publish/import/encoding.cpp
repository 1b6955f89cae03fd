#include "publish/import/encoding.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>

#include "document/utf8.h"
#include "publish/import/charset.h"

namespace sheaf {
namespace {

// 0x80 to 0x9F (https://encoding.spec.whatwg.org/index-windows-1252.txt); 0: undefined.
constexpr char16_t kC1[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                              0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                              0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// A page whose <meta> could be read is in no encoding that writes it otherwise, whatever it says: UTF-16, UTF-32, EBCDIC, and
// UTF-7, in which "+-" is a "+".
constexpr std::string_view kProbe = "<meta +->";

uint8_t byte_at(std::string_view bytes, size_t i) { return static_cast<uint8_t>(bytes[i]); }

std::string from_utf16(std::string_view bytes, bool is_big_endian) {
  const size_t high = is_big_endian ? 0 : 1;
  auto unit = [&](size_t i) {
    return static_cast<char32_t>(byte_at(bytes, i + high) << 8 | byte_at(bytes, i + 1 - high));
  };
  std::string out;
  for (size_t i = 2; i + 1 < bytes.size(); i += 2) {
    char32_t scalar = unit(i);
    const bool is_lead = scalar >= 0xD800 && scalar < 0xDC00;
    if (is_lead && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000) {
      scalar = 0x10000 + ((scalar - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
      i += 2;
    } else if (scalar >= 0xD800 && scalar < 0xE000) {
      scalar = kReplacement;
    }
    append_utf8(out, scalar);
  }
  return out;
}

std::string from_windows_1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (char c : bytes) {
    const auto byte = static_cast<uint8_t>(c);
    const char32_t mapped = byte >= 0x80 && byte < 0xA0 ? windows_1252(byte) : byte;
    append_utf8(out, mapped ? mapped : kReplacement);
  }
  return out;
}

struct Utf8Count {
  size_t good = 0;  // well-formed sequences of two bytes or more
  size_t bad = 0;
};

Utf8Count count_utf8(std::string_view text) {
  Utf8Count count;
  for (size_t i = 0; i < text.size();) {
    const size_t start = i;
    if (byte_at(text, i) < 0x80) {
      ++i;
      continue;
    }
    const bool is_bad = decode_utf8(text, i) == kReplacement && text.substr(start, i - start) != "\xEF\xBF\xBD";
    ++(is_bad ? count.bad : count.good);
  }
  return count;
}

void unify_line_ends(std::string& text) {
  if (text.find('\r') == std::string::npos) return;
  size_t out = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      text[out++] = text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      text[out++] = '\n';
    }
  }
  text.resize(out);
}

// UTF-8, or else Windows-1252.
std::string from_unnamed(std::string_view bytes, const std::string& place, Report& report) {
  const Utf8Count count = count_utf8(bytes);
  if (count.bad > count.good) {
    report.add("files read as Windows-1252", place);
    return from_windows_1252(bytes);
  }
  std::string text(bytes);
  if (count.bad) {
    const size_t replaced = repair_utf8(text);
    report.add("files with ill-formed UTF-8 replaced by U+FFFD", place, std::to_string(replaced) + " places");
  }
  return text;
}

// Nothing where the bytes say better than the declaration what they are: no other text reads as UTF-8 by chance.
std::optional<std::string> from_declared(std::string_view bytes, const std::string& declared, const std::string& place,
                                         Report& report) {
  if (declared.empty() || is_utf8_label(declared)) return std::nullopt;
  const Utf8Count count = count_utf8(bytes);
  if (count.bad == 0 && count.good > 0) return std::nullopt;
  const std::optional<DecodedText> probe = decode_charset(kProbe, declared);
  if (probe && probe->text != kProbe) return std::nullopt;
  std::optional<DecodedText> decoded = decode_charset(bytes, declared);
  if (!decoded) {
    report.add("files in an encoding that is not known here, read as UTF-8 or Windows-1252", place, declared);
    return std::nullopt;
  }
  if (decoded->text != bytes) report.add("files read in the encoding they declare", place, declared);
  if (decoded->replaced)
    report.add("files with bytes that mean nothing in their encoding replaced by U+FFFD", place,
               std::to_string(decoded->replaced) + " places");
  return std::move(decoded->text);
}

}  // namespace

char32_t windows_1252(char32_t c1) { return c1 >= 0x80 && c1 < 0xA0 ? kC1[c1 - 0x80] : 0; }

std::string decode_bytes(std::string_view bytes, const std::string& place, Report& report,
                         const std::string& declared) {
  std::string text;
  if (bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE")) {
    text = from_utf16(bytes, bytes[0] == '\xFE');
    report.add("files read as UTF-16", place);
  } else if (bytes.starts_with("\xEF\xBB\xBF")) {
    text = from_unnamed(bytes.substr(3), place, report);
  } else if (auto decoded = from_declared(bytes, declared, place, report)) {
    text = std::move(*decoded);
  } else {
    text = from_unnamed(bytes, place, report);
  }
  unify_line_ends(text);
  return text;
}

Result<std::string> read_file(const std::string& path) {
  std::error_code code;
  const auto status = std::filesystem::status(path, code);
  if (!std::filesystem::exists(status)) return Error{path + ": there is no such file or folder; check the spelling"};
  if (std::filesystem::is_directory(status)) return Error{path + ": is a folder, and a file was wanted"};
  std::ifstream file(path, std::ios::binary);
  if (!file) return Error{path + ": cannot be read (" + std::strerror(errno) + "); check its permissions"};
  std::string bytes;
  std::array<char, 1 << 16> piece;
  while (file.read(piece.data(), piece.size()) || file.gcount() > 0) bytes.append(piece.data(), file.gcount());
  if (file.bad()) return Error{path + ": reading stopped half-way; try again"};
  return bytes;
}

}  // namespace sheaf
