#include "collection/json_items.h"

#include <cmath>

namespace sheaf {

std::string author_json(const Author& author) {
  return JsonObject().text("name", author.name).text("url", author.url).str();
}

JsonObject item_extension(const Article& article) {
  JsonObject json;
  json.ids("categories", article.categories).ids("aliases", article.aliases);
  if (article.rating && std::isfinite(*article.rating)) json.json("rating", json_number(*article.rating));
  return json.flag("title_made_up", article.is_title_made_up).text("licence", article.licence);
}

JsonObject feed_extension() { return JsonObject().number("version", kFormatVersion); }

}  // namespace sheaf
