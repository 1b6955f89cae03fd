// Reads the manifest and the pages of a category's list.
#include <algorithm>

#include "collection/ids.h"
#include "collection/json.h"
#include "collection/json_excerpt.h"
#include "collection/json_text.h"
#include "collection/json_values.h"

namespace sheaf {
namespace {

constexpr Field kEntryFields[] = {
    required<&ListEntry::id>("id"),
    field<&ListEntry::title>("title"),
    field<&ListEntry::is_title_made_up>("title_made_up"),
    field<&ListEntry::excerpt>("excerpt"),
    field<&ListEntry::published>("date_published"),
    field<&ListEntry::minutes>("minutes"),
    field<&ListEntry::tags>("tags"),
    field<&ListEntry::language>("language"),
    field<&ListEntry::body>("content_html"),
};

constexpr Field kCategoryFields[] = {
    required<&Category::id>("id"),
    field<&Category::title>("title"),
    field<&Category::parent>("parent"),
    field<&Category::count>("count"),
    field<&Category::list_pages, kSitePaths>("list_pages"),
};

constexpr Field kShardFields[] = {
    required<&ShardRef::first>("first"),
    required<&ShardRef::path, kSitePath>("path"),
};

constexpr Field kSearchFileFields[] = {
    required<&SearchFile::path, kSitePath>("path"),
    field<&SearchFile::size_bytes>("size_in_bytes"),
};

constexpr Field kFooterLinkFields[] = {
    field<&FooterLink::title>("title"),
    field<&FooterLink::url, kLink>("url"),
};

}  // namespace

template <>
inline constexpr Shape kShape<ListEntry> = object_shape("an entry of a list", kEntryFields);
template <>
inline constexpr Shape kShape<Category> = object_shape("a category", kCategoryFields);
template <>
inline constexpr Shape kShape<ShardRef> = object_shape("a shard", kShardFields);
template <>
inline constexpr Shape kShape<SearchFile> = object_shape("a search index", kSearchFileFields);
template <>
inline constexpr Shape kShape<FooterLink> = object_shape("a link", kFooterLinkFields);

namespace {

constexpr Field kManifestExtensionFields[] = {
    required<&Manifest::format_version, kVersion>("version"),  // first in the file: what follows may be new
    field<&Manifest::licence>("licence"),
    field<&Manifest::footer_links>("footer_links"),
    field<&Manifest::accent_light, kColor>("accent_light"),
    field<&Manifest::accent_dark, kColor>("accent_dark"),
    field<&Manifest::article_count>("article_count"),
    field<&Manifest::categories>("categories"),
    field<&Manifest::shards>("shards"),
    field<&Manifest::search>("search"),
    field<&Manifest::front_kind>("front_kind"),
    field<&Manifest::front>("front"),
};
constexpr Shape kManifestExtension = object_shape("an object", kManifestExtensionFields);

constexpr Field kManifestFields[] = {
    required_part<kManifestExtension>("_sheaf"),        field<&Manifest::title>("title"),
    field<&Manifest::description>("description"),       field<&Manifest::language>("language"),
    field<&Manifest::home_url, kLink>("home_page_url"),
};

// A page as the text has it.
struct ListPageText {
  int version = kFormatVersion;
  std::vector<ListEntry> entries;
};

constexpr Field kListPageExtensionFields[] = {field<&ListPageText::version, kVersion>("version")};
constexpr Shape kListPageExtension = object_shape("an object", kListPageExtensionFields);

constexpr Field kListPageFields[] = {
    part<kListPageExtension>("_sheaf"),
    required<&ListPageText::entries>("entries"),
};

}  // namespace

template <>
inline constexpr Shape kShape<Manifest> = object_shape("a collection", kManifestFields);
template <>
inline constexpr Shape kShape<ListPageText> = object_shape("a page of a list", kListPageFields);

namespace {

std::string at_index(std::string_view list, size_t index) {
  return std::string(list) + "[" + std::to_string(index) + "]";
}

template <typename Element>
std::optional<Error> refuse_repeated_ids(const JsonText& text, std::string_view list,
                                         const std::vector<Element>& elements) {
  std::vector<std::string_view> ids;
  for (const Element& element : elements) ids.push_back(element.id.value);
  const auto repeated = find_repeated_id(ids);
  if (!repeated) return std::nullopt;
  return text.error(at_index(list, repeated->first) + " and " + at_index(list, repeated->second) +
                    " have the same id, " + quoted_start(ids[repeated->first]));
}

std::optional<Error> refuse_disorder(const JsonText& text, const Manifest& manifest) {
  for (size_t i = 0; i < manifest.categories.size(); ++i) {
    const CategoryId& parent = manifest.categories[i].parent;
    const auto before = manifest.categories.begin() + static_cast<std::ptrdiff_t>(i);
    const auto is_parent = [&](const Category& category) { return category.id == parent; };
    if (!parent.value.empty() && std::none_of(manifest.categories.begin(), before, is_parent))
      return text.error(at_index("categories", i) + ": no category before it has the id of its parent, " +
                        quoted_start(parent.value));
  }
  for (size_t i = 1; i < manifest.shards.size(); ++i) {
    if (!(manifest.shards[i - 1].first < manifest.shards[i].first))
      return text.error(at_index("shards", i) + ": its first id does not come after that of the shard before it");
  }
  return std::nullopt;
}

void complete(std::vector<ListEntry>& entries) {
  for (ListEntry& entry : entries) {
    if (entry.excerpt.empty() && entry.body) entry.excerpt = excerpt_of(plain_text(*entry.body));
  }
}

}  // namespace

Result<Manifest> read_manifest(std::string_view json, std::string_view file, JsonReport* report) {
  const JsonText text(json, file, report);
  Manifest manifest;
  if (auto error = text.read(manifest)) return *error;
  if (auto error = refuse_repeated_ids(text, "categories", manifest.categories)) return *error;
  if (auto error = refuse_disorder(text, manifest)) return *error;
  complete(manifest.front);
  return manifest;
}

Result<ListPage> read_list_page(std::string_view json, std::string_view file, JsonReport* report) {
  const JsonText text(json, file, report);
  ListPageText page;
  if (auto error = text.read(page)) return *error;
  if (auto error = refuse_repeated_ids(text, "entries", page.entries)) return *error;
  complete(page.entries);
  return ListPage{std::move(page.entries)};
}

}  // namespace sheaf
