#include "reader/kept_places.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "collection/ids.h"
#include "reader/fields.h"

namespace sheaf {
namespace {

constexpr size_t kMostDigits = 9;

std::optional<int> number(std::string_view digits) {
  if (digits.empty() || digits.size() > kMostDigits) return std::nullopt;
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

const KeptPlace* find_place(const KeptPlaces& places, const ArticleId& article) {
  for (const KeptPlace& place : places)
    if (place.article == article) return &place;
  return nullptr;
}

void keep_place(KeptPlaces& places, KeptPlace place) {
  forget_place(places, place.article);
  if (places.size() >= kMostKeptPlaces) places.erase(places.begin());
  places.push_back(std::move(place));
}

bool forget_place(KeptPlaces& places, const ArticleId& article) {
  return std::erase_if(places, [&](const KeptPlace& place) { return place.article == article; }) > 0;
}

std::string write_places(const KeptPlaces& places) {
  std::string out;
  for (const KeptPlace& place : places) {
    if (!out.empty()) out += ' ';
    out += encoded_field(place.article.value) + "~" + encoded_field(place.block) + "~" +
           std::to_string(place.offset_bytes) + "~" + encoded_field(place.heading);
  }
  return out;
}

KeptPlaces read_places(std::string_view text) {
  KeptPlaces places;
  while (!text.empty()) {
    std::string_view fields = take_until(text, ' ');
    KeptPlace place;
    place.article.value = percent_decode(take_until(fields, '~'));
    place.block = percent_decode(take_until(fields, '~'));
    const std::optional<int> offset = number(take_until(fields, '~'));
    place.heading = percent_decode(fields);
    if (place.article.value.empty() || place.block.empty() || !offset) continue;
    place.offset_bytes = *offset;
    keep_place(places, std::move(place));
  }
  return places;
}

}  // namespace sheaf
