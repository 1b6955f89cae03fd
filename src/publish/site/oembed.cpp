#include "publish/site/oembed.h"

#include "collection/json_writer.h"
#include "reader/embed_code.h"

namespace sheaf {
namespace {

constexpr int kWidthPx = 640;  // as a number it has to be said; the frame itself takes the width that it finds

}  // namespace

std::string oembed(const Manifest& manifest, const OembedPage& page) {
  JsonObject json;
  json.text("type", "rich").text("version", "1.0").text("title", page.title);
  if (page.article != nullptr && !page.article->authors.empty())
    json.text("author_name", page.article->authors.front().name).text("author_url", page.article->authors.front().url);
  json.text("provider_name", manifest.title).text("provider_url", manifest.home_url);
  json.text("html", frame_code({manifest.home_url, page_address(page.address), page.title, ""}));
  json.number("width", kWidthPx).number("height", kFrameHeightPx);
  return json.str() + "\n";
}

}  // namespace sheaf
