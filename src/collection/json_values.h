// The forms of single values that the formats share. Where a type alone does not say what is wanted, the form has a name
// and is given to the field.
#pragma once

#include <string>

#include "collection/collection.h"
#include "collection/json_shape.h"

namespace sheaf {

bool take_text(const Scalar& value, void* target, Remarks& remarks);
bool take_flag(const Scalar& value, void* target, Remarks& remarks);
bool take_number(const Scalar& value, void* target, Remarks& remarks);
bool take_count(const Scalar& value, void* target, Remarks& remarks);
template <typename Id>
bool take_id(const Scalar& value, void* target, Remarks&) {
  if (value.kind == Scalar::kBool || value.text.empty()) return false;
  static_cast<Id*>(target)->value = value.text;
  return true;
}
bool take_date(const Scalar& value, void* target, Remarks& remarks);
bool take_body(const Scalar& value, void* target, Remarks& remarks);
bool take_version(const Scalar& value, void* target, Remarks& remarks);
bool take_link(const Scalar& value, void* target, Remarks& remarks);
bool take_image(const Scalar& value, void* target, Remarks& remarks);
bool take_site_path(const Scalar& value, void* target, Remarks& remarks);
bool take_color(const Scalar& value, void* target, Remarks& remarks);

template <>
inline constexpr Shape kShape<std::string> = scalar_shape("a text", take_text);
template <>
inline constexpr Shape kShape<bool> = scalar_shape("true or false", take_flag);
template <>
inline constexpr Shape kShape<double> = scalar_shape("a number", take_number);
template <>
inline constexpr Shape kShape<int> = scalar_shape("a whole number from 0 up", take_count);
template <>
inline constexpr Shape kShape<Date> = scalar_shape("a date such as \"2024-05-06\" or \"2024-05-06T07:08:09Z\"",
                                                   take_date);
template <>
inline constexpr Shape kShape<Document> = scalar_shape("a text in HTML", take_body);
// JSON Feed wants readers to take numbers for ids, too.
template <>
inline constexpr Shape kShape<ArticleId> = scalar_shape("an id: a text that is not empty", take_id<ArticleId>);
template <>
inline constexpr Shape kShape<CategoryId> = scalar_shape("an id: a text that is not empty", take_id<CategoryId>);

// The `_sheaf` format of the file: an error when it is newer than this program.
inline constexpr Shape kVersion = scalar_shape("a format version, from 1 up", take_version);
// Addresses that no article may hold (javascript:, data: …) are left out and counted.
inline constexpr Shape kLink = scalar_shape("an address", take_link);
inline constexpr Shape kImage = scalar_shape("the address of an image", take_image);
inline constexpr Shape kSitePath = scalar_shape("a path below the site's root", take_site_path);
inline constexpr Shape kSitePaths = list_shape<std::string, kSitePath>();
inline constexpr Shape kColor = scalar_shape("a color as six hexadecimal digits", take_color);

}  // namespace sheaf
