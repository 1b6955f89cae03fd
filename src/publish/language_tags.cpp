#include "publish/language_tags.h"

#include <algorithm>
#include <cctype>

namespace sheaf {
namespace {

// ISO 639-1.
constexpr std::string_view kLanguages =
    " aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv "
    "dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig "
    "ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh "
    "mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru "
    "rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug "
    "uk ur uz ve vi vo wa wo xh yi yo za zh zu ";

bool is_all(std::string_view text, int (*is_kind)(int)) {
  return std::all_of(text.begin(), text.end(), [&](unsigned char c) { return is_kind(c) != 0; });
}

std::string in_case(std::string_view text, bool is_first_upper, bool is_rest_upper) {
  std::string out;
  for (unsigned char c : text) {
    const bool is_upper = out.empty() ? is_first_upper : is_rest_upper;
    out += static_cast<char>(is_upper ? std::toupper(c) : std::tolower(c));
  }
  return out;
}

}  // namespace

bool is_language_tag(std::string_view tag) {
  size_t part = 0, size = 0;
  for (char c : tag) {
    if (c == '-') {
      if (size == 0 || (part == 0 && size < 2)) return false;
      ++part;
      size = 0;
      continue;
    }
    const bool is_fine =
        part == 0 ? std::isalpha(static_cast<unsigned char>(c)) : std::isalnum(static_cast<unsigned char>(c));
    if (!is_fine || ++size > 8) return false;
  }
  return size > 0 && (part > 0 || size >= 2);
}

std::string language_of_name(std::string_view name) {
  const std::string primary = in_case(name.substr(0, 2), false, false);
  const bool is_known = primary.size() == 2 && is_all(primary, std::isalpha) &&
                        kLanguages.find(" " + primary + " ") != std::string_view::npos;
  if (!is_known) return {};
  std::string tag = primary;
  bool has_script = false, has_region = false;
  for (std::string_view rest = name.substr(2); !rest.empty();) {
    if (rest[0] != '-' && rest[0] != '_') return {};
    const std::string_view part = rest.substr(1, rest.find_first_of("-_", 1) - 1);
    rest.remove_prefix(1 + part.size());
    const bool is_script = part.size() == 4 && is_all(part, std::isalpha) && !has_script && !has_region;
    const bool is_region = !has_region && ((part.size() == 2 && is_all(part, std::isalpha)) ||
                                           (part.size() == 3 && is_all(part, std::isdigit)));
    if (!is_script && !is_region) return {};
    tag += "-" + in_case(part, true, is_region);
    (is_script ? has_script : has_region) = true;
  }
  return tag;
}

}  // namespace sheaf
