#include "publish/import/breadcrumb.h"

#include <algorithm>
#include <vector>

#include "publish/import/first_heading.h"
#include "publish/import/line_joins.h"
#include "publish/make_ids.h"

namespace sheaf {
namespace {

constexpr int kLongestPart = 60;  // columns of a site's or category's name
constexpr int kLongestTitle = 160;

// Signs with no other use first: "Tea / Coffee » Strong - and sweet" has two parts.
constexpr std::string_view kSeparators[] = {
    " \u00BB ", "\u00BB", " \u203A ", "\u203A",   " \u2192 ", " >> ",     " > ", " | ",
    "|",        " :: ",   " \u2014 ", " \u2013 ", " - ",      " \u00B7 ", " / "};

std::string trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return std::string(text);
}

std::vector<std::string> split(std::string_view line, std::string_view separator) {
  std::vector<std::string> parts;
  while (true) {
    const size_t at = line.find(separator);
    parts.push_back(trimmed(line.substr(0, at)));
    if (at == std::string_view::npos) return parts;
    line.remove_prefix(at + separator.size());
  }
}

std::string join(const std::vector<std::string>& parts, size_t from, size_t to, std::string_view separator) {
  std::string text;
  for (size_t i = from; i < to; ++i) text += (i > from ? std::string(separator) : "") + parts[i];
  return text;
}

bool is_home(std::string_view name) {
  const std::string lower = normalized(name);
  for (std::string_view word :
       {"home", "start", "index", "main", "you are here:", "you are here", "startseite", "accueil", "inicio"}) {
    if (lower == word) return true;
  }
  return false;
}

Breadcrumb from_parts(std::vector<std::string> names, std::string title) {
  Breadcrumb crumb;
  crumb.title = std::move(title);
  std::erase_if(names, [](const std::string& name) { return name.empty(); });
  const bool starts_at_home = !names.empty() && is_home(names[0]);
  std::erase_if(names, [](const std::string& name) { return is_home(name); });
  if (!starts_at_home && !names.empty()) {
    crumb.site = names[0];
    names.erase(names.begin());
  }
  crumb.categories = std::move(names);
  return crumb;
}

bool are_names(const std::vector<std::string>& parts, size_t from, size_t to) {
  for (size_t i = from; i < to; ++i) {
    const bool is_sentence = !parts[i].empty() && (parts[i].back() == '.' || parts[i].find(". ") != std::string::npos);
    if (columns(parts[i]) > kLongestPart || is_sentence) return false;
  }
  return true;
}

// The title stands again on the next line: whatever is before it are names, or after it, the other way round.
Breadcrumb with_repeated_title(const std::vector<std::string>& parts, std::string_view separator,
                               std::string_view next_line) {
  for (size_t i = 1; i < parts.size(); ++i) {
    if (!are_names(parts, 0, i) || !says_the_same(join(parts, i, parts.size(), separator), next_line)) continue;
    return from_parts({parts.begin(), parts.begin() + static_cast<long>(i)}, std::string(next_line));
  }
  for (size_t i = parts.size() - 1; i >= 1; --i) {
    if (!are_names(parts, i, parts.size()) || !says_the_same(join(parts, 0, i, separator), next_line)) continue;
    std::vector<std::string> names(parts.rbegin(), parts.rend() - static_cast<long>(i));
    return from_parts(std::move(names), std::string(next_line));
  }
  return {};
}

Breadcrumb without_repeated_title(const std::vector<std::string>& parts) {
  const bool is_crumb = parts.size() >= 3 && parts.size() <= 6 && are_names(parts, 0, parts.size() - 1) &&
                        columns(parts.back()) <= kLongestTitle &&
                        std::none_of(parts.begin(), parts.end(), [](const std::string& part) { return part.empty(); });
  if (!is_crumb) return {};
  return from_parts({parts.begin(), parts.end() - 1}, parts.back());
}

}  // namespace

Breadcrumb read_breadcrumb(std::string_view line, std::string_view next_line) {
  if (line.size() > 600) return {};
  for (std::string_view separator : kSeparators) {
    const std::vector<std::string> parts = split(line, separator);
    if (parts.size() < 2) continue;
    if (Breadcrumb crumb = with_repeated_title(parts, separator, next_line); crumb.is_found()) return crumb;
  }
  for (std::string_view separator : kSeparators) {
    if (Breadcrumb crumb = without_repeated_title(split(line, separator)); crumb.is_found()) return crumb;
  }
  return {};
}

}  // namespace sheaf
