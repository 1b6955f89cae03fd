#include "publish/write_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace sheaf {
namespace {

namespace fs = std::filesystem;

Error failure(const std::string& path) {
  return Error{path + ": cannot be written (" + std::strerror(errno) +
               "); make room, or name another place with -o. What stood there is as it was"};
}

}  // namespace

std::optional<Error> write_file(const std::string& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) return failure(path);
  return std::nullopt;
}

std::optional<Error> replace_file(const std::string& path, std::string_view bytes, const std::string& aside) {
  std::optional<Error> error = write_file(aside, bytes);
  if (!error && std::rename(aside.c_str(), path.c_str()) != 0) error = failure(path);
  if (error) std::remove(aside.c_str());
  return error;
}

std::optional<Error> replace_file(const std::string& path, std::string_view bytes) {
  const fs::path target(path);
  std::error_code code;
  if (target.has_parent_path()) fs::create_directories(target.parent_path(), code);
  const fs::path aside = target.parent_path() / (std::string(kAsideName) + "-" + target.filename().string());
  return replace_file(path, bytes, aside.string());
}

}  // namespace sheaf
