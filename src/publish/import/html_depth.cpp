// The guard before gumbo: a scan that follows open elements roughly as HTML does. It may think an element is still open that
// is not (then a tag too many goes from what is absurdly deep anyway), and what it misses costs time, not safety.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "publish/import/html_tree.h"
#include "publish/is_one_of.h"

namespace sheaf {
namespace {

using std::string_view;

bool is_void(string_view name) {
  return is_one_of(name, {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
                          "track", "wbr", "html", "head", "body"});
}

// Ended by the next of their kind, so that they nest only inside something that counts.
bool is_self_ending(string_view name) {
  return is_one_of(name, {"p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option"});
}

bool is_raw_text(string_view name) {
  return is_one_of(name, {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"});
}

// Tags that the adoption agency moves about: their end tag closes only what is innermost.
bool is_formatting(string_view name) {
  return is_one_of(
      name, {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u", "span"});
}

bool is_foreign(string_view name) { return name == "svg" || name == "math"; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

class DepthScan {
 public:
  explicit DepthScan(string_view html) : html_(html) {}

  std::string run() {
    while (at_ < html_.size()) {
      const size_t tag = html_.find('<', at_);
      if (tag == string_view::npos) break;
      at_ = tag + 1;
      step(tag);
    }
    return finish();
  }

 private:
  struct Open {
    std::string name;
    bool is_removed;
  };

  void step(size_t tag) {
    if (html_.substr(at_, 3) == "!--") return skip_past("-->");
    const bool is_end = at_ < html_.size() && html_[at_] == '/';
    if (is_end) ++at_;
    if (at_ >= html_.size() || !is_letter(html_[at_])) return;
    std::string name;
    while (at_ < html_.size() && !std::isspace(static_cast<unsigned char>(html_[at_])) && html_[at_] != '>' &&
           html_[at_] != '/') {
      name += lower(html_[at_++]);
    }
    skip_attributes();
    if (is_end) {
      end_tag(name, tag);
    } else {
      start_tag(name, tag);
    }
  }

  void skip_past(string_view end) {
    const size_t found = html_.find(end, at_);
    at_ = found == string_view::npos ? html_.size() : found + end.size();
  }

  void skip_attributes() {
    for (; at_ < html_.size() && html_[at_] != '>'; ++at_) {
      const char c = html_[at_];
      if ((c == '"' || c == '\'') && html_[at_ - 1] == '=') {
        const size_t end = html_.find(c, at_ + 1);
        at_ = end == string_view::npos ? html_.size() - 1 : end;
      }
    }
    if (at_ < html_.size()) ++at_;
  }

  void start_tag(const std::string& name, size_t tag) {
    if (is_raw_text(name)) return skip_raw_text(name);
    const bool is_self_closed = html_[at_ - 1] == '>' && html_[at_ - 2] == '/';
    if (is_self_closed && (foreign_ || is_foreign(name))) return;  // only there does "/>" end an element
    if (is_void(name) || (is_self_ending(name) && !foreign_)) return;
    foreign_ += is_foreign(name) ? 1 : 0;
    const bool is_removed = open_.size() >= kMaxHtmlDepth;
    if (is_removed) remove(tag, at_);
    open_.push_back({name, is_removed});
  }

  void skip_raw_text(const std::string& name) {
    const std::string end = "</" + name;
    for (size_t i = html_.find("</", at_); i != string_view::npos; i = html_.find("</", i + 1)) {
      bool is_same = i + end.size() <= html_.size();
      for (size_t k = 2; is_same && k < end.size(); ++k) is_same = lower(html_[i + k]) == end[k];
      if (is_same) {
        at_ = i + end.size();
        return skip_attributes();
      }
    }
    at_ = html_.size();
  }

  void end_tag(const std::string& name, size_t tag) {
    if (is_foreign(name) && !foreign_) return;
    const size_t reach = is_formatting(name) ? 1 : is_foreign(name) ? open_.size() : 64;
    for (size_t i = 0; i < reach && i < open_.size(); ++i) {
      const Open& open = open_[open_.size() - 1 - i];
      if (open.name != name) continue;
      if (open.is_removed) remove(tag, at_);
      return close_innermost(i + 1);
    }
  }

  void close_innermost(size_t count) {
    for (; count > 0; --count, open_.pop_back()) foreign_ -= is_foreign(open_.back().name) ? 1 : 0;
  }

  void remove(size_t from, size_t to) {
    kept_ += html_.substr(copied_, from - copied_);
    kept_ += ' ';
    copied_ = to;
  }

  std::string finish() {
    kept_ += html_.substr(copied_);
    return std::move(kept_);
  }

  string_view html_;
  size_t at_ = 0;
  size_t copied_ = 0;
  std::string kept_;
  std::vector<Open> open_;
  int foreign_ = 0;
};

}  // namespace

std::string flatten_deep_html(string_view html) { return DepthScan(html).run(); }

}  // namespace sheaf
