#include "reader/settings.h"

#include <algorithm>

#include "collection/ids.h"
#include "reader/fields.h"
#include "reader/searching.h"

namespace sheaf {
namespace {

constexpr int kVersion = 1;
constexpr const char* kThemes[] = {"auto", "light", "dark", "sepia"};
constexpr const char* kModes[] = {"drawn", "plain"};
constexpr std::string_view kLetterKeysOff = "off";

// A flat JSON object of strings and whole numbers; anything else in it makes it unreadable as a whole.
class Reader {
 public:
  explicit Reader(std::string_view json) : rest_(json) {}

  template <typename Take>
  bool read(Take take) {
    if (!accept('{')) return false;
    if (accept('}')) return is_at_end();
    do {
      std::string_view key, value;
      if (!string(key) || !accept(':') || !(string(value) || number(value))) return false;
      take(key, value);
    } while (accept(','));
    return accept('}') && is_at_end();
  }

 private:
  void skip_space() {
    while (!rest_.empty() && std::string_view(" \t\r\n").find(rest_[0]) != std::string_view::npos)
      rest_.remove_prefix(1);
  }
  bool is_at_end() {
    skip_space();
    return rest_.empty();
  }
  bool accept(char c) {
    skip_space();
    if (rest_.empty() || rest_[0] != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  // Without escapes: write_saved() makes none.
  bool string(std::string_view& out) {
    if (!accept('"')) return false;
    const size_t end = rest_.find_first_of("\"\\");
    if (end == std::string_view::npos || rest_[end] == '\\') return false;
    out = rest_.substr(0, end);
    rest_.remove_prefix(end + 1);
    return true;
  }
  bool number(std::string_view& out) {
    skip_space();
    out = rest_.substr(0, std::min(rest_.find_first_not_of("0123456789"), rest_.size()));
    rest_.remove_prefix(out.size());
    return !out.empty();
  }

  std::string_view rest_;
};

template <typename Choice, size_t kSize>
void choose(const char* const (&names)[kSize], std::string_view value, Choice& out) {
  for (size_t i = 0; i < kSize; ++i)
    if (value == names[i]) out = static_cast<Choice>(i);
}

// "red%20fox~wifi": percent-encoded, as places are.
std::string write_searches(const std::vector<std::string>& searches) {
  std::string out;
  for (const std::string& search : searches) out += (out.empty() ? "" : "~") + encoded_field(search);
  return out;
}

std::vector<std::string> read_searches(std::string_view text) {
  std::vector<std::string> searches;
  while (!text.empty() && searches.size() < kMostSearches) {
    std::string search = percent_decode(take_until(text, '~'));
    if (!search.empty()) searches.push_back(std::move(search));
  }
  return searches;
}

}  // namespace

const char* theme_name(Theme theme) { return kThemes[static_cast<int>(theme)]; }

std::string write_saved(const Settings& settings, const KeptPlaces& places, const std::vector<std::string>& searches) {
  std::string out = "{\"version\":" + std::to_string(kVersion) + ",\"theme\":\"" + theme_name(settings.theme) +
                    "\",\"text_size\":" + std::to_string(settings.text_size) + ",\"mode\":\"" +
                    kModes[static_cast<int>(settings.mode)] + "\"";
  if (settings.is_offline_told) out += ",\"offline_told\":1";
  if (!settings.has_letter_keys) out += ",\"letter_keys\":\"" + std::string(kLetterKeysOff) + "\"";
  if (!searches.empty()) out += ",\"searches\":\"" + write_searches(searches) + "\"";
  if (!places.empty()) out += ",\"places\":\"" + write_places(places) + "\"";
  return out + "}";
}

Saved read_saved(std::string_view json) {
  Saved saved;
  const bool is_read = Reader(json).read([&](std::string_view key, std::string_view value) {
    if (key == "theme") choose(kThemes, value, saved.settings.theme);
    if (key == "letter_keys") saved.settings.has_letter_keys = value != kLetterKeysOff;
    if (key == "mode") choose(kModes, value, saved.settings.mode);
    if (key == "text_size" && value.size() == 1 && value[0] >= '0' && value[0] < '0' + kTextSizes)
      saved.settings.text_size = value[0] - '0';
    if (key == "offline_told") saved.settings.is_offline_told = value == "1";
    if (key == "searches") saved.searches = read_searches(value);
    if (key == "places") saved.places = read_places(value);
  });
  return is_read ? saved : Saved{};
}

}  // namespace sheaf
