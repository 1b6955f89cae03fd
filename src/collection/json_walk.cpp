#include "collection/json_walk.h"

#include <algorithm>

#include "collection/json_excerpt.h"

namespace sheaf {
namespace {

constexpr std::string_view kBetweenTokens = " \t\r\n,:";
constexpr std::string_view kInNumbers = "+-.0123456789Ee";
constexpr size_t kLongestMessage = 80;  // of the parser's own, in bytes

std::string described(const Scalar& value) {
  switch (value.kind) {
    case Scalar::kText: return quoted_start(value.text);
    case Scalar::kNumber: return "the number " + clipped(value.text, kLongestExcerpt);
    case Scalar::kBool: return value.number != 0 ? "true" : "false";
  }
  return {};
}

uint32_t bit_of(const Field* field, const Shape& shape) { return uint32_t{1} << (field - shape.fields); }

// "[json.exception.…] parse error at line …: syntax error while parsing … - WHAT; last read: '…'; expected …"
std::string shortened(std::string_view message) {
  if (const size_t at = message.find(" - "); at != message.npos)
    message.remove_prefix(at + 3);
  else if (const size_t bracket = message.find("] "); bracket != message.npos)
    message.remove_prefix(bracket + 2);
  const size_t quoted = message.find("; last read: '");
  const size_t expected = message.rfind("; expected ");
  std::string out(message.substr(0, std::min(quoted, message.size())));
  if (quoted != message.npos && expected != message.npos && expected > quoted) out.append(message.substr(expected));
  return clipped(out, kLongestMessage);
}

}  // namespace

// An event comes when its token has been read; the token began after the one before and what parts the two.
void JsonWalk::enter_token() {
  token_start_ = std::min(text_.find_first_not_of(kBetweenTokens, token_end_), text_.size());
  token_end_ = static_cast<size_t>(place_.at - text_.data());
}

Slot JsonWalk::next_slot() {
  if (frames_.empty()) return root_;
  Frame& top = frames_.back();
  if (top.slot.shape == nullptr) return {};
  if (top.slot.shape->is_list()) {
    ++top.index;
    return top.slot.shape->add(top.slot.target, token_start_);
  }
  if (top.field == nullptr) return {};
  top.given |= bit_of(top.field, *top.slot.shape);
  return top.field->slot(top.slot.target);
}

bool JsonWalk::null() {
  enter_token();
  if (frames_.empty()) return refuse_type("null", *root_.shape);
  const Shape* shape = frames_.back().slot.shape;
  if (shape == nullptr || shape->is_object()) return true;
  return refuse_type("null", *next_slot().shape);
}

bool JsonWalk::take(const Scalar& value) {
  enter_token();
  // A number's end is known by what follows it, which has been read.
  if (value.kind == Scalar::kNumber)
    token_end_ = std::min(text_.find_first_not_of(kInNumbers, token_start_), text_.size());
  const Slot slot = next_slot();
  if (slot.shape == nullptr) return true;
  if (slot.shape->take != nullptr && slot.shape->take(value, slot.target, remarks_)) return true;
  if (remarks_.problem.empty()) return refuse_type(described(value), *slot.shape);
  return refuse(token_start_, frames_.size(), remarks_.problem);
}

bool JsonWalk::open(bool (Shape::*is_wanted)() const, const char* found) {
  enter_token();
  if (frames_.size() == kMaxJsonDepth) return refuse(token_start_, frames_.size(), "nested deeper than 64 levels");
  const Slot slot = next_slot();
  if (slot.shape != nullptr && !(slot.shape->*is_wanted)()) return refuse_type(found, *slot.shape);
  frames_.push_back({slot, token_start_});
  return true;
}

bool JsonWalk::key(std::string& name) {
  enter_token();
  Frame& top = frames_.back();
  top.field = nullptr;
  if (top.slot.shape == nullptr) return true;
  const Shape& shape = *top.slot.shape;
  for (const Field* field = shape.fields; field != shape.fields + shape.field_count; ++field) {
    if (name == field->name) top.field = field;
  }
  if (top.field == nullptr || (top.given & bit_of(top.field, shape)) == 0) return true;
  return refuse(token_start_, frames_.size(), "given twice");
}

bool JsonWalk::end_object() {
  enter_token();
  const Frame& top = frames_.back();
  if (const Shape* shape = top.slot.shape) {
    for (const Field* field = shape->fields; field != shape->fields + shape->field_count; ++field) {
      if (!field->is_required || (top.given & bit_of(field, *shape)) != 0) continue;
      return refuse(top.offset, frames_.size() - 1, std::string(shape->wanted) + " without \"" + field->name + "\"");
    }
  }
  frames_.pop_back();
  return true;
}

bool JsonWalk::end_array() {
  enter_token();
  frames_.pop_back();
  return true;
}

bool JsonWalk::refuse_syntax(std::string_view message) {
  const bool is_within_token = message.find("; last read: '") != message.npos;
  const size_t read = static_cast<size_t>(place_.at - text_.data());
  enter_token();
  if (token_start_ == text_.size() && frames_.empty()) return refuse(0, 0, "this file is empty");
  if (place_.has_met_end)
    return refuse(text_.size(), frames_.size(), "the text ends too early: it was cut off; fetch or copy it again");
  if (frames_.empty() && text_[token_start_] == '<') return refuse(token_start_, 0, "this is a page of HTML, not JSON");
  return refuse(is_within_token && read > 0 ? read - 1 : token_start_, frames_.size(),
                "not valid JSON: " + shortened(message));
}

bool JsonWalk::refuse_type(std::string_view found, const Shape& shape) {
  return refuse(token_start_, frames_.size(), "found " + std::string(found) + ", wanted " + shape.wanted);
}

bool JsonWalk::refuse(size_t offset, size_t frame_count, std::string_view what) {
  problem_offset_ = offset;
  problem_ = path(frame_count);
  if (!problem_.empty()) problem_ += ": ";
  problem_ += what;
  return false;
}

// "items[2].authors[0].name", as far as it was asked for.
std::string JsonWalk::path(size_t frame_count) const {
  std::string out;
  for (size_t i = 0; i < frame_count && frames_[i].slot.shape != nullptr; ++i) {
    const Frame& frame = frames_[i];
    if (frame.slot.shape->is_list()) {
      if (frame.index >= 0) out += "[" + std::to_string(frame.index) + "]";
    } else if (frame.field != nullptr) {
      if (!out.empty()) out += '.';
      out += frame.field->name;
    }
  }
  return out;
}

}  // namespace sheaf
