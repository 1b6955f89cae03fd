#include "publish/site/shell.h"

#include <algorithm>

#include "document/sheaf_html.h"
#include "views/strings.h"

namespace sheaf {
namespace {

struct Placeholder {
  std::string_view name;
  std::string PageValues::*value;
  bool is_html;
};

constexpr Placeholder kPlaceholders[] = {
    {"lang", &PageValues::lang, false},
    {"dir", &PageValues::dir, false},
    {"title", &PageValues::title, false},
    {"csp", &PageValues::csp, false},
    {"description", &PageValues::description, false},
    {"root", &PageValues::root, false},
    {"pages", &PageValues::pages, false},
    {"frames", &PageValues::frames, false},
    {"worker", &PageValues::worker, false},
    {"collection", &PageValues::collection, false},
    {"hosts", &PageValues::hosts, false},
    {"head", &PageValues::head, true},
    {"style", &PageValues::style, true},
    {"wasm", &PageValues::wasm, true},
    {"boot", &PageValues::boot, true},
    {"bar", &PageValues::bar, true},
    {"contents", &PageValues::contents, true},
    {"document", &PageValues::document, true},
    {"program", &PageValues::program, true},
};

std::string place_in(std::string_view text, size_t offset, const std::string& file) {
  return file + ":" + std::to_string(1 + std::count(text.begin(), text.begin() + static_cast<long>(offset), '\n'));
}

}  // namespace

Result<Shell> Shell::parse(std::string_view text, const std::string& file) {
  constexpr std::string_view kTextPrefix = "text:";
  Shell shell;
  std::string literal;
  size_t offset = 0;
  while (true) {
    const size_t open = text.find("{{", offset);
    literal += text.substr(offset, open - offset);
    if (open == std::string_view::npos) break;
    const size_t close = text.find("}}", open);
    if (close == std::string_view::npos)
      return Error{place_in(text, open, file) + ": \"{{\" is never closed; write {{name}}"};
    const std::string_view name = text.substr(open + 2, close - open - 2);
    offset = close + 2;
    if (name.starts_with(kTextPrefix)) {
      literal += escape_html(sheaf::text(name.substr(kTextPrefix.size())));
      continue;
    }
    const auto* known = std::find_if(std::begin(kPlaceholders), std::end(kPlaceholders),
                                     [&](const Placeholder& one) { return one.name == name; });
    if (known == std::end(kPlaceholders)) {
      return Error{place_in(text, open, file) + ": {{" + std::string(name) +
                   "}} is not known here; this program and the reader "
                   "beside it are of different versions, build or install both again"};
    }
    shell.pieces_.push_back({std::move(literal), known->value, known->is_html});
    literal.clear();
  }
  shell.pieces_.push_back({std::move(literal)});
  return shell;
}

std::string Shell::fill(const PageValues& values) const {
  std::string out;
  for (const Piece& piece : pieces_) {
    out += piece.literal;
    if (!piece.value) continue;
    out += piece.is_html ? values.*piece.value : escape_html(values.*piece.value);
  }
  return out;
}

}  // namespace sheaf
