// A JSON text with the name of its file: read against a Shape, it fills the struct behind it or says what is wrong where.
// The only place that knows the parser. No value is kept but in the structs that take it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "collection/json.h"
#include "collection/json_shape.h"
#include "document/result.h"

namespace sheaf {

class JsonText {
 public:
  // Copies and repairs the text: a byte order mark goes, invalid UTF-8 becomes U+FFFD and is counted.
  JsonText(std::string_view json, std::string_view file, JsonReport* report);

  // The whole text is one value. After an error the struct holds what came before it.
  std::optional<Error> read(Slot root) const;
  template <typename T>
  std::optional<Error> read(T& root) const {
    return read(Slot{&kShape<T>, &root});
  }

  Error error(std::string_view message) const;                          // "FILE: message"
  Error error_at(size_t offset_bytes, std::string_view message) const;  // "FILE:LINE:COLUMN: message"
  std::string place(size_t offset_bytes) const;                         // "LINE:COLUMN", from 1, columns in characters

 private:
  std::string text_;
  std::string file_;
  JsonReport* report_;  // may be nullptr
};

}  // namespace sheaf
