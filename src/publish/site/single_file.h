// A whole collection as one page: program, articles, lists and pictures stand in it, in scripts that no browser runs, and
// web/enclosed.js takes them from there. It opens from a disk or a mail, and asks for nothing outside itself. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/result.h"
#include "publish/site/built_reader.h"
#include "publish/site/site_plan.h"
#include "publish/site/web_manifest.h"

namespace sheaf {

// Of the text that can be read without any script.
inline constexpr size_t kMostTextBytes = 2'000'000;

struct SingleFile {
  std::string html;
  size_t readable_articles = 0;  // without any script
};

// `images`: what articles show, by the paths they name. Errors: the built reader cannot stand inside a page.
Result<SingleFile> single_file(const SitePlan& plan, const BuiltReader& reader, const SiteIcon& icon,
                               const std::vector<DataFile>& images);

// Of any collection.
bool is_single_file(std::string_view html);

}  // namespace sheaf
