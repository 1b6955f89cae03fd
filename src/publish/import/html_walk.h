// Walks a parsed HTML tree and tells a DocumentBuilder what it sees. The rules for each element are in html_walk.cpp.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "publish/import/document_builder.h"
#include "publish/import/draft.h"
#include "publish/import/html_tree.h"
#include "publish/import/table_spans.h"

namespace sheaf {

struct HtmlWalkOptions {
  bool is_page = false;                   // navigation, banners and the like are left out
  const GumboNode* title_node = nullptr;  // became the title: left out
  bool keeps_text_only = false;           // no links or images: for titles
};

struct HtmlCounts {
  int unwrapped = 0, refused_links = 0, refused_images = 0;
  std::map<std::string, int> dropped;  // by element
  std::vector<std::string> furniture;  // what each part said

  void add(const HtmlCounts& more) {
    unwrapped += more.unwrapped;
    for (const auto& [name, count] : more.dropped) dropped[name] += count;
    furniture.insert(furniture.end(), more.furniture.begin(), more.furniture.end());
    refused_links += more.refused_links;
    refused_images += more.refused_images;
  }
};

class HtmlWalk {
 public:
  HtmlWalk(DocumentBuilder& builder, const HtmlWalkOptions& options) : builder_(builder), options_(options) {}

  // The children of `top`, all the way down.
  void run(const GumboNode* top);

  HtmlCounts counts;
  LinkLines lines;

 private:
  struct Frame {
    const GumboNode* node;
    unsigned next_child = 0;
    int opened = 0;  // builder blocks to close
    bool ends_with_boundary = false;
    bool is_layout = false;    // within a table that only places things, or in none
    int extra_cells = 0;       // after a cell that spans columns
    bool is_header = false;    // they, too
    const char* closing = "";  // text at the end of what stands inside of a line
    InlineStyle style;         // to go back to
    std::string block_lang, block_dir;
  };

  void step();
  void enter(const GumboNode* node);
  void leave();
  bool is_left_out(const GumboNode* node);
  void count_dropped(const GumboNode* node);
  void enter_element(const GumboNode* node, Frame& frame);
  void enter_block(const GumboNode* node, Frame& frame);
  bool enter_inline(const GumboNode* node, Frame& frame);
  void enter_table(const GumboNode* node, Frame& frame);
  void enter_cell(const GumboNode* node, Frame& frame);
  void fill_cells(const std::vector<bool>& are_headers);
  void say_around(Frame& frame, const char* opening, const char* closing);
  void open(Frame& frame, Block block);
  void language(const GumboNode* node, bool is_inline);
  void walk_aside(const GumboNode* node);
  void link(const GumboNode* node);
  void image(const GumboNode* node);

  DocumentBuilder& builder_;
  HtmlWalkOptions options_;
  std::vector<Frame> frames_;
  TableSpans spans_;  // of the one table that is not for layout: it holds no other
};

}  // namespace sheaf
