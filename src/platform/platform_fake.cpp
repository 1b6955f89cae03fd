#include "platform/platform_fake.h"

#include <algorithm>

namespace sheaf {
namespace {

uint32_t read_number(std::span<const uint8_t> bytes, size_t& at) {
  uint32_t value = 0;
  for (int shift = 0; shift < 32 && at < bytes.size(); shift += 8) value |= static_cast<uint32_t>(bytes[at++]) << shift;
  return value;
}

std::string read_string(std::span<const uint8_t> bytes, size_t& at) {
  const size_t length = std::min<size_t>(read_number(bytes, at), bytes.size() - at);
  std::string text(bytes.begin() + static_cast<ptrdiff_t>(at), bytes.begin() + static_cast<ptrdiff_t>(at + length));
  at += length;
  return text;
}

}  // namespace

FakeDom::FakeDom() {
  const char* const tags[] = {"html", "bar", "document", "sheet", "notice", "contents", "continued"};
  for (uint32_t node = 0; node < std::size(tags); ++node) elements_[node] = {tags[node], {}, node, {}, {}, {}};
}

FakeElement* FakeDom::known(uint32_t node) {
  const auto found = elements_.find(node);
  if (found != elements_.end()) return &found->second;
  faults.push_back("no element " + std::to_string(node));
  return nullptr;
}

const FakeElement* FakeDom::element(uint32_t node) const {
  const auto found = elements_.find(node);
  return found == elements_.end() ? nullptr : &found->second;
}

size_t FakeDom::apply(std::span<const uint8_t> operations, size_t most) {
  size_t at = 0;
  constexpr uint8_t kRemove = 3;  // what takes its place follows at once
  for (uint8_t code = 0; at < operations.size() && (at == 0 || code == kRemove || at < most);) {
    code = operations[at++];
    operation(code, operations, at);
  }
  return at;
}

void FakeDom::forget(uint32_t node) {
  if (const FakeElement* gone = element(node)) {
    for (const uint32_t child : std::vector<uint32_t>(gone->children)) forget(child);
    elements_.erase(node);
  }
}

void FakeDom::append_content(FakeElement made, bool is_open) {
  if (open_.empty()) {
    faults.push_back("content outside a leaf");
    return;
  }
  const uint32_t node = made.node = inline_node();
  elements_[node] = std::move(made);
  elements_[open_.back()].children.push_back(node);
  if (is_open) open_.push_back(node);
}

void FakeDom::operation(uint8_t code, std::span<const uint8_t> bytes, size_t& at) {
  const auto number = [&] { return read_number(bytes, at); };
  const auto string = [&] { return read_string(bytes, at); };
  const auto detach = [&](uint32_t node) {
    if (const auto parent = parents_.find(node); parent != parents_.end())
      if (FakeElement* holder = known(parent->second)) std::erase(holder->children, node);
    parents_.erase(node);
  };
  switch (code) {
    case 1: {
      const uint32_t node = number();
      elements_[node] = {string(), {}, node, {}, {}, {}};
      break;
    }
    case 2: {
      const uint32_t node = number(), parent = number(), before = number();
      detach(node);
      FakeElement* holder = known(parent);
      if (holder == nullptr || known(node) == nullptr) break;
      const auto place =
          before == 0 ? holder->children.end() : std::find(holder->children.begin(), holder->children.end(), before);
      if (before != 0 && place == holder->children.end()) faults.push_back("placed before a stranger");
      holder->children.insert(place, node);
      parents_[node] = parent;
      break;
    }
    case 3: {
      const uint32_t node = number();
      detach(node);
      if (known(node) != nullptr) forget(node);
      break;
    }
    case 4: {
      FakeElement* target = known(number());
      const std::string name = string(), value = string();
      if (target != nullptr) target->attributes[name] = value;
      break;
    }
    case 5: {
      FakeElement* target = known(number());
      const std::string name = string();
      if (target != nullptr) target->attributes.erase(name);
      break;
    }
    case 6: {
      FakeElement* target = known(number());
      const std::string name = string(), value = string();
      if (target == nullptr) break;
      if (value.empty())
        target->style.erase(name);
      else
        target->style[name] = value;
      break;
    }
    case 7: {
      const uint32_t node = number();
      if (FakeElement* leaf = known(node)) {
        for (const uint32_t child : std::vector<uint32_t>(leaf->children)) forget(child);
        leaf->children.clear();
        open_ = {node};
      }
      break;
    }
    case 8: append_content({string(), {}, 0, {}, {}, {}}, true); break;
    case 9: {
      const std::string name = string(), value = string();
      if (!open_.empty()) elements_[open_.back()].attributes[name] = value;
      break;
    }
    case 10: open_.size() > 1 ? open_.pop_back() : faults.push_back("closed what was not open"); break;
    case 11: append_content({"", string(), 0, {}, {}, {}}, false); break;
    case 12: append_content({"l", string(), 0, {}, {}, {}}, false); break;
    case 13: append_content({"wbr", {}, 0, {}, {}, {}}, false); break;
    case 14: append_content({"br", {}, 0, {}, {}, {}}, false); break;
    case 15:
      if (open_.size() != 1) faults.push_back("a leaf left open");
      open_.clear();
      break;
    default: faults.push_back("unknown operation " + std::to_string(code));
  }
}

std::string FakeDom::text(uint32_t node) const {
  const FakeElement* at = element(node);
  if (at == nullptr) return {};
  std::string out = at->text;
  for (const uint32_t child : at->children) out += text(child);
  return out;
}

uint32_t FakeDom::find(std::string_view tag, std::string_view words, uint32_t root) const {
  const FakeElement* at = element(root);
  if (at == nullptr) return 0;
  if (at->tag == tag && text(root).find(words) != std::string::npos) return root;
  for (const uint32_t child : at->children)
    if (const uint32_t found = find(tag, words, child)) return found;
  return 0;
}

bool FakeDom::has_id(std::string_view id) const {
  return std::any_of(elements_.begin(), elements_.end(), [&](const auto& entry) {
    const auto found = entry.second.attributes.find("id");
    return found != entry.second.attributes.end() && found->second == id;
  });
}

void PlatformFake::focus(std::string_view id) {
  focused = id;
  if (!dom.has_id(id)) ++focus_misses;
}

std::optional<float> PlatformFake::scroll_bar_of(uint32_t node) {
  return overflowing.count(node) > 0 ? std::optional(scroll_bar) : std::nullopt;
}

float PlatformFake::width_px(std::string_view text, const Font& font, std::string_view lang) {
  return FixedMeasure().width_px(text, font, lang);
}

FaceMetrics PlatformFake::face_metrics(const Font& font) { return {font.size_px, font.size_px / 4}; }

}  // namespace sheaf
