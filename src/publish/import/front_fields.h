// The fields of a file's front matter, whatever language it is written in: names in lower case with '_', each with its
// scalars as texts.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/result.h"

namespace sheaf {

using FieldValues = std::vector<std::string>;
using FrontFields = std::map<std::string, FieldValues>;

// The Error is for people: ":3: what was wrong", the line counted from the fence above.
Result<FrontFields> read_yaml_fields(const std::string& text);
Result<FrontFields> read_toml_fields(const std::string& text);

// What is neither and yet plain enough: `title: Salt: a history`, with ':' or '=' behind the name.
FrontFields read_lines_as_fields(std::string_view text, char separator);

std::string field_name(std::string name);
// Without spaces and quotation marks around it.
std::string bare_value(std::string_view text);

}  // namespace sheaf
