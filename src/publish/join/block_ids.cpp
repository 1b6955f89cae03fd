#include "publish/join/block_ids.h"

#include <map>
#include <string>

#include "collection/ids.h"

namespace sheaf {
namespace {

using NewIds = std::map<std::string, std::string>;  // by old id

void collect_ids(const std::vector<Block>& blocks, std::vector<std::string>& ids) {
  for (const Block& block : blocks) {
    ids.push_back(block.id);
    collect_ids(block.children, ids);
  }
}

NewIds renewed(Document& body) {
  std::vector<std::string> before, after;
  collect_ids(body.blocks, before);
  assign_block_ids(body);
  collect_ids(body.blocks, after);
  NewIds ids;
  for (size_t i = 0; i < before.size(); ++i) ids.try_emplace(before[i], after[i]);
  return ids;
}

// By article id, percent-encoded as in links.
using AllNewIds = std::map<std::string, NewIds, std::less<>>;

void follow(std::string& href, const AllNewIds& ids) {
  constexpr std::string_view kStart = "#/a/";
  const size_t tilde = href.find('~');
  if (!href.starts_with(kStart) || tilde == std::string::npos) return;
  const auto article = ids.find(std::string_view(href).substr(kStart.size(), tilde - kStart.size()));
  if (article == ids.end()) return;
  const auto id = article->second.find(href.substr(tilde + 1));
  href.resize(tilde);
  if (id != article->second.end()) href += "~" + id->second;
}

void follow(std::vector<Block>& blocks, const AllNewIds& ids) {
  for (Block& block : blocks) {
    for (Span& span : block.spans) follow(span.href, ids);
    follow(block.children, ids);
  }
}

}  // namespace

void renew_block_ids(std::vector<Article>& articles) {
  AllNewIds ids;
  for (Article& article : articles) ids[percent_encode(article.id.value)] = renewed(article.body);
  for (Article& article : articles) follow(article.body.blocks, ids);
}

}  // namespace sheaf
