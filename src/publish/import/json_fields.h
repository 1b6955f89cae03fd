// Which field of somebody's JSON is the title, which the text: guessed from names and values, or said by the owner (--map).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "document/result.h"
#include "publish/import/json_items.h"

namespace sheaf {

// Names of roles as --map takes them: body title category tags published modified id url author rating language summary
// licence image aliases. For each the fields to look at, the first that an item has counts. A field is a name, or a name
// within a nested object: "author.name".
using FieldRoles = std::map<std::string, std::vector<std::string>>;

// An Error when there is no text to be found, or `owner_map` names a role or field that there is not.
Result<FieldRoles> guess_fields(const JsonItems& items, const std::map<std::string, std::string>& owner_map,
                                const std::string& file);

// The fixed roles of JSON Feed 1.1 with its `_sheaf` extension, and one that only feeds have: "page", where an item stands,
// while "url" may be the page that it is about.
FieldRoles feed_fields();

// "body=body category=category id=id"
std::string roles_line(const FieldRoles& roles);

// nullptr when `item` has no such field or it is null.
const Json* field_of(const Json& item, const std::string& name);

}  // namespace sheaf
