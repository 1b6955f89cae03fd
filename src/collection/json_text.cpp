#include "collection/json_text.h"

#include <algorithm>
#include <iterator>

// The core is compiled without exceptions, publish/ with them: the linker must not take one's templates for the other's.
#define NLOHMANN_JSON_NAMESPACE_NO_VERSION 1
#include <nlohmann/json.hpp>

#include "collection/json_walk.h"
#include "document/utf8.h"

namespace sheaf {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

class Input {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Input(const char* at, ReadingPlace* place) : at_(at), place_(place) {}
  const char& operator*() const { return *at_; }
  Input& operator++() {
    place_->at = ++at_;
    return *this;
  }
  bool operator!=(const Input& end) const {
    if (at_ == end.at_) place_->has_met_end = true;
    return at_ != end.at_;
  }

 private:
  const char* at_;
  ReadingPlace* place_;
};

}  // namespace

JsonText::JsonText(std::string_view json, std::string_view file, JsonReport* report) : file_(file), report_(report) {
  if (json.starts_with(kByteOrderMark)) json.remove_prefix(kByteOrderMark.size());
  text_ = json;
  const size_t replaced = repair_utf8(text_);
  if (report_ != nullptr) report_->replaced_utf8 += static_cast<int>(replaced);
}

std::optional<Error> JsonText::read(Slot root) const {
  ReadingPlace reached{text_.data()};
  JsonWalk walk(text_, reached, root);
  const bool is_good =
      nlohmann::json::sax_parse(Input(text_.data(), &reached), Input(text_.data() + text_.size(), &reached), &walk);
  if (report_ != nullptr) report_->refused_addresses += walk.refused_addresses();
  if (is_good) return std::nullopt;
  return error_at(walk.problem_offset(), walk.problem());
}

std::string JsonText::place(size_t offset_bytes) const {
  const std::string_view before = std::string_view(text_).substr(0, offset_bytes);
  const size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  const auto is_character = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const auto column =
      std::count_if(before.begin() + static_cast<std::ptrdiff_t>(line_start), before.end(), is_character) + 1;
  return std::to_string(line) + ":" + std::to_string(column);
}

Error JsonText::error(std::string_view message) const { return {file_ + ": " + std::string(message)}; }

Error JsonText::error_at(size_t offset_bytes, std::string_view message) const {
  return {file_ + ":" + place(offset_bytes) + ": " + std::string(message)};
}

}  // namespace sheaf
