#include "views/html.h"

#include "document/sheaf_html.h"
#include "views/attributes.h"

namespace sheaf {
namespace {

class HtmlWriter {
 public:
  HtmlWriter(const std::string& to_root, Links links) : to_root_(to_root), links_(links) {}

  void write(const View& view) {
    if (view.element == Element::kButton || view.element == Element::kInput) return;
    open(tag_name(view.element), attributes_of(view));
    if (view.element == Element::kImg || view.element == Element::kHr) {
      out_ += '\n';
      return;
    }
    if (view.children.empty()) {
      write_spans(view.spans, view.element == Element::kPre);
    } else {
      out_ += '\n';
      for (const View& child : view.children) write(child);
    }
    close(tag_name(view.element));
    out_ += '\n';
  }

  std::string take() { return std::move(out_); }

 private:
  void open(std::string_view tag, const std::vector<Attribute>& attributes) {
    out_.append("<").append(tag);
    for (const auto& [name, value] : attributes) {
      const bool is_address = name == "href" || name == "src";
      out_.append(" ").append(name).append("=\"").append(escape_html(is_address ? address(value) : value)).append("\"");
    }
    out_ += '>';
  }

  void close(std::string_view tag) { out_.append("</").append(tag).append(">"); }

  // "#/a/x" -> "../../a/x/", "images/x.png" -> "../../images/x.png"; what leaves the site stays. The search has no page: it
  // is the library's until the program is there.
  std::string address(const std::string& href) const {
    if (href.starts_with("#/") && links_ == Links::kPages) {
      const Address route = parse_address({}, href);
      const std::string page = to_root_ + page_address(route);
      return (page.empty() ? "./" : page) + (route.place == Place::kSearch ? href : "");
    }
    const size_t colon = href.find_first_of(":/?#");
    const bool has_scheme = colon != std::string::npos && href[colon] == ':';
    return has_scheme || href.starts_with("/") || href.starts_with("#") ? href : to_root_ + href;
  }

  // Neighbouring spans of one link stand in one <a>.
  void write_spans(const std::vector<Span>& spans, bool is_preformatted) {
    for (size_t i = 0; i < spans.size(); ++i) {
      const Span& span = spans[i];
      std::vector<InlineElement> elements = elements_of(span);
      const size_t opened = i > 0 && link_goes_on(spans, i - 1) ? 1 : 0, kept = link_goes_on(spans, i) ? 1 : 0;
      for (size_t k = opened; k < elements.size(); ++k) open(elements[k].tag, elements[k].attributes);
      write_content(span, is_preformatted);
      for (size_t k = elements.size(); k-- > kept;) close(elements[k].tag);
    }
  }

  void write_content(const Span& span, bool is_preformatted) {
    if (span.is_image()) {
      open("img", attributes_of(span.image));
      return;
    }
    size_t from = 0;
    while (!is_preformatted) {
      const size_t hard = span.text.find('\n', from);
      if (hard == std::string::npos) break;
      out_.append(escape_html(std::string_view(span.text).substr(from, hard - from))).append("<br>");
      from = hard + 1;
    }
    // A parser drops a line end right after <pre>.
    if (is_preformatted && span.text.starts_with("\n")) out_ += '\n';
    out_ += escape_html(std::string_view(span.text).substr(from));
  }

  const std::string& to_root_;
  Links links_;
  std::string out_;
};

}  // namespace

std::string view_html(const View& view, const std::string& to_root, Links links) {
  HtmlWriter writer(to_root, links);
  writer.write(view);
  return writer.take();
}

}  // namespace sheaf
