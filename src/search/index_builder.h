// Builds an index, an article at a time; the end of it goes in steps too, for a page that must go on drawing meanwhile.
#pragma once

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "collection/collection.h"
#include "search/index.h"

namespace sheaf {

class CollectedWords;
class IndexWriter;

class IndexBuilder {
 public:
  // The titles of categories are indexed with their articles. `language` is that of articles that name none.
  IndexBuilder(std::string_view language, const std::vector<Category>& categories);
  ~IndexBuilder();
  IndexBuilder(IndexBuilder&&) noexcept;
  IndexBuilder& operator=(IndexBuilder&&) noexcept;

  void add(const Article& article);
  // Goes on making the index of what was added until it is done (true) or `is_time_up` says so (asked about every 0.1 ms).
  // add() may follow a finished index, and also begins anew one that is not; the next one then holds everything.
  bool finish(const std::function<bool()>& is_time_up);
  Index index();           // once finished
  Index finished_index();  // both at once, for whoever has nothing to draw meanwhile

 private:
  std::unique_ptr<CollectedWords> words_;
  std::unique_ptr<IndexWriter> writer_;  // while an index is being finished
};

}  // namespace sheaf
