// Makes links between files links between articles, anchors block ids, and local images files of the site. What leads nowhere
// becomes its text, and is reported with file and line.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "publish/import/draft.h"
#include "publish/join/imported.h"
#include "publish/join/loose_names.h"

namespace sheaf {

// Where paths of one input lead.
struct LinkTargets {
  std::string root;                            // on disk; "": links to files cannot be followed
  std::string base_url;                        // what relative addresses without a path are relative to; "": nothing
  std::map<std::string, size_t> articles;      // path below the root ("guide/a.md") -> index of the article
  std::map<std::string, std::string> folders;  // path below the root ("guide") -> category id
  LooseNames loose_names;                      // of both
};

class LinkResolver {
 public:
  // `articles` have their ids and block ids; all of them may be linked to.
  LinkResolver(std::vector<Article>& articles, Report& report, std::vector<LocalFile>& files);

  // By the address where their source shows them, articles can be meant from anywhere.
  void add_address(const std::string& url, size_t article);
  void resolve(size_t article, const Draft& draft, const LinkTargets& targets);

 private:
  struct Here;
  void walk(Here& here, std::vector<Block>& blocks);
  void resolve_spans(Here& here, std::vector<Span>& spans);
  std::string resolved_link(Here& here, const std::string& href);
  const Image& copy_of(const std::string& disk_path);
  bool resolve_image(Here& here, Image& image);
  std::string local_link(Here& here, const std::string& href, std::string_view address, const std::string& fragment);
  std::string link_to_path(Here& here, const std::string& href, const std::string& path, const std::string& fragment);
  std::string article_link(size_t article, const std::string& fragment, Here& here, const std::string& href);
  bool is_top(size_t article, const std::string& fragment) const;
  const std::string* block_of(size_t article, const std::string& fragment);
  void report_missing(Here& here, const char* kind, const std::string& address);

  std::vector<Article>& articles_;
  Report& report_;
  std::vector<LocalFile>& files_;
  std::map<std::string, size_t> by_address_;
  std::map<std::string, size_t> by_id_;
  std::map<std::string, Image> copied_;                           // by path on disk
  std::map<size_t, std::map<std::string, std::string>> anchors_;  // of an article: anchor -> block id
};

}  // namespace sheaf
