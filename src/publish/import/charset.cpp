#include "publish/import/charset.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>

namespace sheaf {
namespace {

constexpr size_t kHeadBytes = 4096;  // browsers look at 1024; some pages open with a long comment

// What browsers mean by these names is more than the C library does.
struct Label {
  std::string_view label, meant;
};
constexpr Label kMeant[] = {
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"l1", "windows-1252"},
    {"ascii", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"cp1252", "windows-1252"},
    {"x-cp1252", "windows-1252"},
    {"iso-8859-9", "windows-1254"},
    {"latin5", "windows-1254"},
    {"iso-8859-11", "windows-874"},
    {"tis-620", "windows-874"},
    {"shift_jis", "CP932"},
    {"shift-jis", "CP932"},
    {"sjis", "CP932"},
    {"x-sjis", "CP932"},
    {"ms_kanji", "CP932"},
    {"windows-31j", "CP932"},
    {"x-euc-jp", "EUC-JP"},
    {"gb2312", "GB18030"},
    {"gbk", "GB18030"},
    {"x-gbk", "GB18030"},
    {"gb_2312-80", "GB18030"},
    {"euc-kr", "CP949"},
    {"ks_c_5601-1987", "CP949"},
    {"korean", "CP949"},
    {"big5", "BIG5-HKSCS"},
    {"x-x-big5", "BIG5-HKSCS"},
    {"macintosh", "MACINTOSH"},
    {"x-mac-cyrillic", "MAC-CYRILLIC"},
};

// `text` is in lower case.
std::string value_after(std::string_view text, std::string_view name) {
  size_t at = text.find(name);
  while (at != std::string_view::npos) {
    size_t i = text.find_first_not_of(" \t\n\r", at + name.size());
    if (i != std::string_view::npos && text[i] == '=') {
      i = text.find_first_not_of(" \t\n\r\"'", i + 1);
      if (i == std::string_view::npos) return {};
      return std::string(text.substr(i, text.find_first_of(" \t\n\r\"';/>?", i) - i));
    }
    at = text.find(name, at + name.size());
  }
  return {};
}

// A sane name: iconv takes more than names ("utf-8//ignore").
bool is_name(std::string_view label) {
  return !label.empty() && label.size() < 32 && std::all_of(label.begin(), label.end(), [](unsigned char c) {
    return std::isalnum(c) || c == '-' || c == '_' || c == '.' || c == ':' || c == '+';
  });
}

class Conversion {
 public:
  explicit Conversion(const std::string& name) : handle_(iconv_open("UTF-8", name.c_str())) {}
  ~Conversion() {
    if (is_open()) iconv_close(handle_);
  }
  Conversion(const Conversion&) = delete;
  Conversion& operator=(const Conversion&) = delete;

  bool is_open() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

  DecodedText run(std::string bytes) {
    char* in = bytes.data();
    size_t left = bytes.size();
    while (left > 0 && !step(&in, left)) {
      // A byte that means nothing here, or a character that the text ends in.
      ++decoded_.replaced;
      decoded_.text += "\xEF\xBF\xBD";
      ++in;
      --left;
    }
    step(nullptr, left);
    return std::move(decoded_);
  }

 private:
  // False at what cannot be read.
  bool step(char** in, size_t& left) {
    std::array<char, 4096> buffer;
    for (;;) {
      char* out = buffer.data();
      size_t room = buffer.size();
      const bool is_done = iconv(handle_, in, &left, &out, &room) != static_cast<size_t>(-1);
      const int error = errno;
      decoded_.text.append(buffer.data(), buffer.size() - room);
      if (is_done) return true;
      if (error != E2BIG) return false;
    }
  }

  iconv_t handle_;
  DecodedText decoded_;
};

}  // namespace

std::string declared_charset(std::string_view bytes) {
  std::string head(bytes.substr(0, kHeadBytes));
  std::transform(head.begin(), head.end(), head.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const std::string_view text = head;
  for (size_t at = text.find("<meta"); at != std::string_view::npos; at = text.find("<meta", at + 1)) {
    const std::string_view tag = text.substr(at, text.find('>', at) - at);
    if (std::string label = value_after(tag, "charset"); !label.empty()) return label;
  }
  return text.starts_with("<?xml") ? value_after(text.substr(0, text.find("?>")), "encoding") : "";
}

bool is_utf8_label(std::string_view label) {
  return label == "utf-8" || label == "utf8" || label == "unicode-1-1-utf-8";
}

std::optional<DecodedText> decode_charset(std::string_view bytes, const std::string& label) {
  if (!is_name(label)) return std::nullopt;
  const auto meant =
      std::find_if(std::begin(kMeant), std::end(kMeant), [&](const Label& one) { return one.label == label; });
  Conversion conversion(meant == std::end(kMeant) ? label : std::string(meant->meant));
  if (!conversion.is_open()) return std::nullopt;
  return conversion.run(std::string(bytes));
}

}  // namespace sheaf
