#include "publish/import/attachments.h"

#include <string>

#include "collection/ids.h"
#include "document/sheaf_html.h"
#include "publish/import/body_text.h"
#include "publish/import/html.h"
#include "publish/size_text.h"

namespace sheaf {
namespace {

std::string text_of(const Json& attachment, const char* key) {
  const auto it = attachment.find(key);
  return it != attachment.end() && it->is_string() ? it->get<std::string>() : std::string();
}

std::string file_name(const std::string& url) {
  const std::string path = url.substr(0, url.find_first_of("?#"));
  const std::string name = percent_decode(path.substr(path.rfind('/') + 1));
  return name.empty() ? url : name;
}

// "audio/mpeg, 12.3 MB", as far as it is told.
std::string kind_and_size(const Json& attachment) {
  std::string kind = read_label(text_of(attachment, "mime_type"));
  const auto size = attachment.find("size_in_bytes");
  if (size == attachment.end() || !size->is_number() || size->get<double>() < 1 || size->get<double>() > 1e15)
    return kind;
  return kind + (kind.empty() ? "" : ", ") + size_text(static_cast<size_t>(size->get<double>()));
}

Block link_block(const Json& attachment, const std::string& url) {
  Block block;
  Span link;
  link.href = url;
  link.text = read_label(text_of(attachment, "title"));
  if (link.text.empty()) link.text = file_name(url);
  block.spans.push_back(std::move(link));
  if (const std::string kind = kind_and_size(attachment); !kind.empty()) {
    block.spans.emplace_back();
    block.spans.back().text = " (" + kind + ")";
  }
  return block;
}

}  // namespace

void add_attachments(const Json& item, Draft& draft, Report& report) {
  const auto all = item.find("attachments");
  if (all == item.end() || !all->is_array()) return;
  for (const Json& attachment : *all) {
    const std::string url = attachment.is_object() ? cleaned_address(text_of(attachment, "url")) : "";
    if (url.empty() || !is_allowed_link(url)) {
      report.add("attachments without an address that may be linked, left out", draft.place, url);
    } else {
      draft.article.body.blocks.push_back(link_block(attachment, url));
    }
  }
}

}  // namespace sheaf
