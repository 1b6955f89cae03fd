// A text's JSON events walked along a Shape: each value goes to the struct that waits for it, or becomes the problem, with
// its place. The events are those of nlohmann's SAX interface; who parses is json_text.cpp's business.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "collection/json_shape.h"

namespace sheaf {

inline constexpr int kMaxJsonDepth = 64;

// How far the parser has come, which it does not tell with its events.
struct ReadingPlace {
  const char* at;
  bool has_met_end = false;
};

// A frame for each object or list that is open. An event answers whether to go on.
class JsonWalk {
 public:
  JsonWalk(std::string_view text, const ReadingPlace& place, Slot root) : text_(text), place_(place), root_(root) {}

  bool null();
  bool boolean(bool value) { return take({Scalar::kBool, {}, value ? 1.0 : 0.0}); }
  bool number_integer(int64_t value) {
    return take({Scalar::kNumber, std::to_string(value), static_cast<double>(value)});
  }
  bool number_unsigned(uint64_t value) {
    return take({Scalar::kNumber, std::to_string(value), static_cast<double>(value)});
  }
  bool number_float(double value, const std::string& digits) { return take({Scalar::kNumber, digits, value}); }
  bool string(std::string& value) { return take({Scalar::kText, value, 0}); }
  template <typename Binary>
  bool binary(Binary&) {  // JSON has none
    return false;
  }
  bool start_object(size_t) { return open(&Shape::is_object, "an object"); }
  bool key(std::string& name);
  bool end_object();
  bool start_array(size_t) { return open(&Shape::is_list, "a list"); }
  bool end_array();
  template <typename Exception>
  bool parse_error(size_t, const std::string&, const Exception& error) {
    return refuse_syntax(error.what());
  }

  const std::string& problem() const { return problem_; }
  size_t problem_offset() const { return problem_offset_; }
  int refused_addresses() const { return remarks_.refused_addresses; }

 private:
  struct Frame {
    Slot slot;
    size_t offset;                 // of its bracket
    const Field* field = nullptr;  // in an object: whose value comes; nullptr: one that nobody asked for
    int index = -1;                // in a list: of the element that came last
    uint32_t given = 0;            // in an object: a bit for each field that had a value
  };

  void enter_token();
  Slot next_slot();
  bool take(const Scalar& value);
  bool open(bool (Shape::*is_wanted)() const, const char* found);
  bool refuse(size_t offset, size_t frame_count, std::string_view what);
  bool refuse_syntax(std::string_view message);
  bool refuse_type(std::string_view found, const Shape& shape);
  std::string path(size_t frame_count) const;

  std::string_view text_;
  const ReadingPlace& place_;
  Slot root_;
  std::vector<Frame> frames_;
  size_t token_start_ = 0;
  size_t token_end_ = 0;
  Remarks remarks_;
  std::string problem_;
  size_t problem_offset_ = 0;
};

}  // namespace sheaf
