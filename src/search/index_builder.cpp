#include "search/index_builder.h"

#include "search/collected_words.h"
#include "search/index_writer.h"

namespace sheaf {

IndexBuilder::IndexBuilder(std::string_view language, const std::vector<Category>& categories)
    : words_(std::make_unique<CollectedWords>(language, categories)) {}

IndexBuilder::~IndexBuilder() = default;
IndexBuilder::IndexBuilder(IndexBuilder&&) noexcept = default;
IndexBuilder& IndexBuilder::operator=(IndexBuilder&&) noexcept = default;

void IndexBuilder::add(const Article& article) {
  writer_.reset();
  words_->add(article);
}

bool IndexBuilder::finish(const std::function<bool()>& is_time_up) {
  if (!writer_) writer_ = std::make_unique<IndexWriter>(*words_);
  return writer_->run(is_time_up);
}

Index IndexBuilder::finished_index() {
  finish([] { return false; });
  return index();
}

Index IndexBuilder::index() {
  Index index = std::move(Index::open(writer_->take_file()).value());
  writer_.reset();
  return index;
}

}  // namespace sheaf
