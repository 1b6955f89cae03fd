// Which addresses an article may hold. Deny by default: whatever has a scheme that is not listed is refused.
#include "document/sheaf_html.h"

namespace sheaf {
namespace {

constexpr size_t kLongestAddress = 8192;

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

// Browsers read both alike.
bool is_slash(char c) { return c == '/' || c == '\\'; }

size_t count_slashes(std::string_view text) {
  size_t count = 0;
  while (count < text.size() && is_slash(text[count])) ++count;
  return count;
}

std::string lower_case(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  }
  return out;
}

// With its colon and in lower case; "" where there is none. A colon after '/', '?' or '#' belongs to a path.
std::string scheme_of(std::string_view address) {
  const size_t end = address.find_first_of(":/?#\\");
  if (end == std::string_view::npos || address[end] != ':') return "";
  return lower_case(address.substr(0, end + 1));
}

bool has_plain_form(std::string_view address) {
  if (address.empty() || address.size() > kLongestAddress || count_slashes(address) > 1) return false;
  if (address.front() == ' ' || address.back() == ' ') return false;
  for (const char c : address) {
    if (is_control(c)) return false;
  }
  return true;
}

bool is_web_address(std::string_view address, std::string_view scheme) {
  if (scheme != "http:" && scheme != "https:") return false;
  const std::string_view rest = address.substr(scheme.size());
  return rest.starts_with("//") && rest.size() > 2 && !is_slash(rest[2]);
}

}  // namespace

std::string normalize_address(std::string_view address) {
  std::string clean;
  for (const char c : address) {
    if (!is_control(c)) clean += c;
  }
  clean.erase(0, std::min(clean.find_first_not_of(' '), clean.size()));
  clean.erase(clean.find_last_not_of(' ') + 1);
  std::string scheme = scheme_of(clean);
  if (scheme.empty() && count_slashes(clean) < 2) return clean;
  std::string_view rest = std::string_view(clean).substr(scheme.size());
  if (scheme.empty()) scheme = "https:";
  if (scheme == "http:" || scheme == "https:") {
    rest.remove_prefix(count_slashes(rest));
    scheme += "//";
  }
  return scheme.append(rest);
}

bool is_allowed_link(std::string_view href) {
  if (!has_plain_form(href)) return false;
  const std::string scheme = scheme_of(href);
  return scheme.empty() || scheme == "mailto:" || scheme == "tel:" || is_web_address(href, scheme);
}

bool is_allowed_image(std::string_view source) {
  if (!has_plain_form(source) || source[0] == '#' || source[0] == '?') return false;
  const std::string scheme = scheme_of(source);
  return scheme.empty() || (source.starts_with(scheme) && is_web_address(source, scheme));
}

}  // namespace sheaf
