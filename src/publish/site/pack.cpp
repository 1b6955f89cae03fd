#include "publish/site/pack.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "document/utf8.h"
#include "publish/import/encoding.h"
#include "publish/site/built_reader.h"

namespace sheaf {
namespace {

namespace fs = std::filesystem;

constexpr char kConfigName[] = "sheaf.toml";

// sheaf.toml inside a folder, beside a file; "" if there is none.
Result<std::string> find_config(const std::vector<std::string>& inputs) {
  std::set<std::string> found;
  for (const std::string& input : inputs) {
    std::error_code code;
    const fs::path whole = fs::absolute(input, code);
    const fs::path path = (fs::is_directory(input, code) ? whole : whole.parent_path()) / kConfigName;
    if (fs::exists(path, code)) found.insert(path.lexically_normal().string());
  }
  if (found.size() > 1) {
    return Error{"more than one sheaf.toml: " + *found.begin() + " and " + *std::next(found.begin()) +
                 "; name one with --config"};
  }
  return found.empty() ? "" : *found.begin();
}

Result<Config> configuration(const PackRequest& request) {
  std::string file = request.config_file;
  if (file.empty()) {
    Result<std::string> found = find_config(request.inputs);
    if (!found) return found.error();
    file = found.value();
  }
  if (file.empty()) return request.flags;
  const Result<std::string> text = read_file(file);
  if (!text) return text.error();
  Result<Config> config = read_config(text.value(), file);
  if (!config) return config.error();
  std::string& icon = config.value().icon;
  if (!icon.empty()) icon = (fs::path(file).parent_path() / icon).string();
  return merged(std::move(config.value()), request.flags);
}

// "my-notes/" -> "My notes": for an input that does not say what it is called.
std::string title_of_path(const std::string& input) {
  std::error_code code;
  fs::path path = fs::absolute(input, code).lexically_normal();
  if (path.filename().empty()) path = path.parent_path();
  std::string title = (fs::is_directory(path, code) ? path.filename() : path.stem()).string();
  std::replace_if(
      title.begin(), title.end(), [](char c) { return c == '-' || c == '_'; }, ' ');
  if (!title.empty() && title[0] >= 'a' && title[0] <= 'z') title[0] = static_cast<char>(title[0] - 32);
  repair_utf8(title);
  return title;
}

}  // namespace

Result<PackSummary> pack(const PackRequest& request) {
  const Result<std::string> reader = find_reader(request.reader_folder);
  if (!reader) return reader.error();
  const Result<Config> config = configuration(request);
  if (!config) return config.error();
  request.progress("reading", 0, 0);
  Result<Imported> imported = import_inputs(request.inputs, config.value());
  if (!imported) return imported.error();
  if (imported.value().title.empty()) imported.value().title = title_of_path(request.inputs.front());
  return write_site(std::move(imported.value()), config.value(), request);
}

}  // namespace sheaf
