// Character references: the names of HTML 4 and four more that only attacks and XML use. Each name is packed into a number
// whose order is that of the names, so that the table is ten bytes a name and found by halving.
#include <algorithm>
#include <cstdint>

#include "document/sheaf_html.h"
#include "document/utf8.h"

namespace sheaf {
namespace {

struct Name {
  const char* name;
  uint16_t scalar;
};

constexpr Name kNames[] = {
    {"AElig", 198},    {"Aacute", 193},  {"Acirc", 194},   {"Agrave", 192},  {"Alpha", 913},   {"Aring", 197},
    {"Atilde", 195},   {"Auml", 196},    {"Beta", 914},    {"Ccedil", 199},  {"Chi", 935},     {"Dagger", 8225},
    {"Delta", 916},    {"ETH", 208},     {"Eacute", 201},  {"Ecirc", 202},   {"Egrave", 200},  {"Epsilon", 917},
    {"Eta", 919},      {"Euml", 203},    {"Gamma", 915},   {"Iacute", 205},  {"Icirc", 206},   {"Igrave", 204},
    {"Iota", 921},     {"Iuml", 207},    {"Kappa", 922},   {"Lambda", 923},  {"Mu", 924},      {"NewLine", 10},
    {"Ntilde", 209},   {"Nu", 925},      {"OElig", 338},   {"Oacute", 211},  {"Ocirc", 212},   {"Ograve", 210},
    {"Omega", 937},    {"Omicron", 927}, {"Oslash", 216},  {"Otilde", 213},  {"Ouml", 214},    {"Phi", 934},
    {"Pi", 928},       {"Prime", 8243},  {"Psi", 936},     {"Rho", 929},     {"Scaron", 352},  {"Sigma", 931},
    {"THORN", 222},    {"Tab", 9},       {"Tau", 932},     {"Theta", 920},   {"Uacute", 218},  {"Ucirc", 219},
    {"Ugrave", 217},   {"Upsilon", 933}, {"Uuml", 220},    {"Xi", 926},      {"Yacute", 221},  {"Yuml", 376},
    {"Zeta", 918},     {"aacute", 225},  {"acirc", 226},   {"acute", 180},   {"aelig", 230},   {"agrave", 224},
    {"alefsym", 8501}, {"alpha", 945},   {"amp", 38},      {"and", 8743},    {"ang", 8736},    {"apos", 39},
    {"aring", 229},    {"asymp", 8776},  {"atilde", 227},  {"auml", 228},    {"bdquo", 8222},  {"beta", 946},
    {"brvbar", 166},   {"bull", 8226},   {"cap", 8745},    {"ccedil", 231},  {"cedil", 184},   {"cent", 162},
    {"chi", 967},      {"circ", 710},    {"clubs", 9827},  {"colon", 58},    {"cong", 8773},   {"copy", 169},
    {"crarr", 8629},   {"cup", 8746},    {"curren", 164},  {"dArr", 8659},   {"dagger", 8224}, {"darr", 8595},
    {"deg", 176},      {"delta", 948},   {"diams", 9830},  {"divide", 247},  {"eacute", 233},  {"ecirc", 234},
    {"egrave", 232},   {"empty", 8709},  {"emsp", 8195},   {"ensp", 8194},   {"epsilon", 949}, {"equiv", 8801},
    {"eta", 951},      {"eth", 240},     {"euml", 235},    {"euro", 8364},   {"exist", 8707},  {"fnof", 402},
    {"forall", 8704},  {"frac12", 189},  {"frac14", 188},  {"frac34", 190},  {"frasl", 8260},  {"gamma", 947},
    {"ge", 8805},      {"gt", 62},       {"hArr", 8660},   {"harr", 8596},   {"hearts", 9829}, {"hellip", 8230},
    {"iacute", 237},   {"icirc", 238},   {"iexcl", 161},   {"igrave", 236},  {"image", 8465},  {"infin", 8734},
    {"int", 8747},     {"iota", 953},    {"iquest", 191},  {"isin", 8712},   {"iuml", 239},    {"kappa", 954},
    {"lArr", 8656},    {"lambda", 955},  {"lang", 9001},   {"laquo", 171},   {"larr", 8592},   {"lceil", 8968},
    {"ldquo", 8220},   {"le", 8804},     {"lfloor", 8970}, {"lowast", 8727}, {"loz", 9674},    {"lrm", 8206},
    {"lsaquo", 8249},  {"lsquo", 8216},  {"lt", 60},       {"macr", 175},    {"mdash", 8212},  {"micro", 181},
    {"middot", 183},   {"minus", 8722},  {"mu", 956},      {"nabla", 8711},  {"nbsp", 160},    {"ndash", 8211},
    {"ne", 8800},      {"ni", 8715},     {"not", 172},     {"notin", 8713},  {"nsub", 8836},   {"ntilde", 241},
    {"nu", 957},       {"oacute", 243},  {"ocirc", 244},   {"oelig", 339},   {"ograve", 242},  {"oline", 8254},
    {"omega", 969},    {"omicron", 959}, {"oplus", 8853},  {"or", 8744},     {"ordf", 170},    {"ordm", 186},
    {"oslash", 248},   {"otilde", 245},  {"otimes", 8855}, {"ouml", 246},    {"para", 182},    {"part", 8706},
    {"permil", 8240},  {"perp", 8869},   {"phi", 966},     {"pi", 960},      {"piv", 982},     {"plusmn", 177},
    {"pound", 163},    {"prime", 8242},  {"prod", 8719},   {"prop", 8733},   {"psi", 968},     {"quot", 34},
    {"rArr", 8658},    {"radic", 8730},  {"rang", 9002},   {"raquo", 187},   {"rarr", 8594},   {"rceil", 8969},
    {"rdquo", 8221},   {"real", 8476},   {"reg", 174},     {"rfloor", 8971}, {"rho", 961},     {"rlm", 8207},
    {"rsaquo", 8250},  {"rsquo", 8217},  {"sbquo", 8218},  {"scaron", 353},  {"sdot", 8901},   {"sect", 167},
    {"shy", 173},      {"sigma", 963},   {"sigmaf", 962},  {"sim", 8764},    {"spades", 9824}, {"sub", 8834},
    {"sube", 8838},    {"sum", 8721},    {"sup", 8835},    {"sup1", 185},    {"sup2", 178},    {"sup3", 179},
    {"supe", 8839},    {"szlig", 223},   {"tau", 964},     {"there4", 8756}, {"theta", 952},   {"thetasym", 977},
    {"thinsp", 8201},  {"thorn", 254},   {"tilde", 732},   {"times", 215},   {"trade", 8482},  {"uArr", 8657},
    {"uacute", 250},   {"uarr", 8593},   {"ucirc", 251},   {"ugrave", 249},  {"uml", 168},     {"upsih", 978},
    {"upsilon", 965},  {"uuml", 252},    {"weierp", 8472}, {"xi", 958},      {"yacute", 253},  {"yen", 165},
    {"yuml", 255},     {"zeta", 950},    {"zwj", 8205},    {"zwnj", 8204},
};
constexpr size_t kNameCount = sizeof kNames / sizeof *kNames;

constexpr uint64_t pack(const char* name, size_t length) {
  uint64_t packed = 0;
  for (size_t i = 0; i < 8; ++i) packed = packed << 8 | (i < length ? static_cast<uint8_t>(name[i]) : 0);
  return packed;
}

struct Table {
  uint64_t names[kNameCount] = {};
  uint16_t scalars[kNameCount] = {};
  bool is_sorted = true;
};

constexpr Table make_table() {
  Table table;
  for (size_t i = 0; i < kNameCount; ++i) {
    size_t length = 0;
    while (kNames[i].name[length] != 0) ++length;
    table.names[i] = pack(kNames[i].name, length);
    table.scalars[i] = kNames[i].scalar;
    if (i > 0 && table.names[i] <= table.names[i - 1]) table.is_sorted = false;
  }
  return table;
}
constexpr Table kTable = make_table();
static_assert(kTable.is_sorted);

// HTML, "numeric character reference end state": what numbers 0x80 to 0x9F were meant to say.
constexpr uint16_t kWindows1252[32] = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                       0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                       0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                       0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

bool is_alphanumeric(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }

int digit_of(char c, int base) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return base == 16 && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// Both read a reference whose '&' is at `offset`, append what it means and return where it ends; `offset` if it is none.
size_t decode_number(std::string_view text, size_t offset, std::string& out) {
  size_t i = offset + 2;
  const int base = i < text.size() && (text[i] | 0x20) == 'x' ? 16 : 10;
  if (base == 16) ++i;
  const size_t begin = i;
  char32_t scalar = 0;
  for (int digit; i < text.size() && (digit = digit_of(text[i], base)) >= 0; ++i) {
    scalar = std::min<char32_t>(scalar * base + digit, 0x110000);
  }
  if (i == begin) return offset;
  if (scalar >= 0x80 && scalar < 0xA0) scalar = kWindows1252[scalar - 0x80];
  append_utf8(out, scalar == 0 ? kReplacement : scalar);
  return i < text.size() && text[i] == ';' ? i + 1 : i;
}

size_t decode_name(std::string_view text, size_t offset, std::string& out) {
  size_t end = offset + 1;
  while (end < text.size() && end - offset <= 9 && is_alphanumeric(text[end])) ++end;
  const size_t length = end - offset - 1;
  if (length == 0 || length > 8) return offset;
  const uint64_t packed = pack(text.data() + offset + 1, length);
  const uint64_t* found = std::lower_bound(kTable.names, kTable.names + kNameCount, packed);
  if (found == kTable.names + kNameCount || *found != packed) return offset;
  const char32_t scalar = kTable.scalars[found - kTable.names];
  const bool has_semicolon = end < text.size() && text[end] == ';';
  // Without its semicolon only a Latin-1 name counts, and never in `?a=1&copy=2` (HTML 13.2.5.73).
  if (!has_semicolon && (scalar > 0xFF || (end < text.size() && text[end] == '='))) return offset;
  append_utf8(out, scalar);
  return has_semicolon ? end + 1 : end;
}

}  // namespace

std::string decode_entities(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  size_t offset = 0;
  while (offset < text.size()) {
    const size_t ampersand = std::min(text.find('&', offset), text.size());
    out.append(text, offset, ampersand - offset);
    offset = ampersand;
    if (offset == text.size()) break;
    const bool is_number = offset + 1 < text.size() && text[offset + 1] == '#';
    const size_t end = is_number ? decode_number(text, offset, out) : decode_name(text, offset, out);
    if (end == offset)
      out += text[offset++];
    else
      offset = end;
  }
  return out;
}

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

}  // namespace sheaf
