#include "app/dom_operations.h"

namespace sheaf {
namespace {

// The same numbers stand in web/dom.js.
enum Code : uint8_t {
  kCreate = 1,
  kPlace,
  kRemove,
  kAttribute,
  kDropAttribute,
  kStyle,
  kBeginContent,
  kOpen,
  kContentAttribute,
  kClose,
  kText,
  kFragment,
  kLineEnd,
  kHardEnd,
  kEndContent
};

}  // namespace

void DomOperations::code(uint8_t code) {
  bytes_.push_back(code);
  ++count_;
}

void DomOperations::number(uint32_t value) {
  for (int shift = 0; shift < 32; shift += 8) bytes_.push_back(static_cast<uint8_t>(value >> shift));
}

void DomOperations::string(std::string_view value) {
  number(static_cast<uint32_t>(value.size()));
  bytes_.insert(bytes_.end(), value.begin(), value.end());
}

void DomOperations::drop(size_t bytes) {
  bytes_.erase(bytes_.begin(), bytes_.begin() + static_cast<std::ptrdiff_t>(bytes));
  count_ = 0;
}

void DomOperations::create(uint32_t node, std::string_view tag) { code(kCreate), number(node), string(tag); }
void DomOperations::place(uint32_t node, uint32_t parent, uint32_t before) {
  code(kPlace), number(node), number(parent), number(before);
}
void DomOperations::remove(uint32_t node) { code(kRemove), number(node); }
void DomOperations::attribute(uint32_t node, std::string_view name, std::string_view value) {
  code(kAttribute), number(node), string(name), string(value);
}
void DomOperations::drop_attribute(uint32_t node, std::string_view name) {
  code(kDropAttribute), number(node), string(name);
}
void DomOperations::style(uint32_t node, std::string_view property, std::string_view value) {
  code(kStyle), number(node), string(property), string(value);
}
void DomOperations::begin_content(uint32_t node) { code(kBeginContent), number(node); }
void DomOperations::open(std::string_view tag) { code(kOpen), string(tag); }
void DomOperations::content_attribute(std::string_view name, std::string_view value) {
  code(kContentAttribute), string(name), string(value);
}
void DomOperations::close() { code(kClose); }
void DomOperations::text(std::string_view value) { code(kText), string(value); }
void DomOperations::fragment(std::string_view value) { code(kFragment), string(value); }
void DomOperations::line_end() { code(kLineEnd); }
void DomOperations::hard_end() { code(kHardEnd); }
void DomOperations::end_content() { code(kEndContent); }

}  // namespace sheaf
