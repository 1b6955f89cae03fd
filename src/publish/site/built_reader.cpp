#include "publish/site/built_reader.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "publish/compression.h"
#include "publish/import/encoding.h"

namespace sheaf {
namespace {

namespace fs = std::filesystem;

bool holds_reader(const fs::path& folder) {
  std::error_code code;
  return fs::exists(folder / "reader.wasm", code);
}

std::string read_if_there(const fs::path& path) {
  std::error_code code;
  if (!fs::exists(path, code)) return {};
  const Result<std::string> bytes = read_file(path.string());
  return bytes ? bytes.value() : "";
}

Result<BuiltFile> read_built_file(const fs::path& path) {
  Result<std::string> bytes = read_file(path.string());
  if (!bytes) return bytes.error();
  BuiltFile file{std::move(bytes.value()), read_if_there(path.string() + ".br"), read_if_there(path.string() + ".gz")};
  // Twins of another build are made anew.
  if (!is_brotli_of(file.bytes, file.br)) file.br.clear();
  if (!is_gzip_of(file.bytes, file.gz)) file.gz.clear();
  return file;
}

// All *.css of the folder, by name.
std::string read_style(const fs::path& folder) {
  std::set<fs::path> files;
  std::error_code code;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, code)) {
    if (entry.path().extension() == ".css") files.insert(entry.path());
  }
  std::string style;
  for (const fs::path& file : files) style += read_if_there(file);
  return style;
}

// The browser hashes an inline script after it made '\n' of every line end; so does the policy that names the hash.
std::string with_plain_line_ends(std::string text) {
  std::erase(text, '\r');
  return text;
}

}  // namespace

Result<std::string> find_reader(const std::string& given) {
  if (!given.empty()) {
    if (holds_reader(given)) return given;
    return Error{given +
                 ": holds no built reader (reader.js, reader.wasm, shell.html); web/run --build-only builds one"};
  }
  std::error_code code;
  const fs::path program = fs::read_symlink("/proc/self/exe", code);
  const fs::path beside = program.parent_path() / "reader";
  const fs::path installed = (program.parent_path() / "../share/sheaf/reader").lexically_normal();
  for (const fs::path& folder : {beside, installed}) {
    if (holds_reader(folder)) return folder.string();
  }
  return Error{"the built reader is neither in " + beside.string() + " nor in " + installed.string() +
               "; keep the folder that came with this program, or name it with --reader FOLDER"};
}

Result<BuiltReader> load_reader(const std::string& folder) {
  const fs::path root = folder;
  BuiltReader reader;
  const Result<std::string> shell = read_file((root / "shell.html").string());
  if (!shell) return shell.error();
  for (const auto& [name, file] : {std::pair{"reader.js", &reader.program_js}, {"reader.wasm", &reader.program_wasm}}) {
    Result<BuiltFile> read = read_built_file(root / name);
    if (!read) return read.error();
    *file = std::move(read.value());
  }
  Result<Shell> parsed = Shell::parse(shell.value(), (root / "shell.html").string());
  if (!parsed) return parsed.error();
  reader.shell = std::move(parsed.value());
  reader.boot = with_plain_line_ends(read_if_there(root / "boot.js"));
  reader.worker = read_if_there(root / "worker.js");
  reader.retire = read_if_there(root / "retire.js");
  reader.embed = read_if_there(root / "embed.js");
  reader.demo_html = read_if_there(root / "demo/index.html");
  reader.demo_style = read_if_there(root / "demo/style.css");
  reader.style = read_style(root);
  reader.icon = read_if_there(root / "icon.svg");
  reader.touch_icon = read_if_there(root / "icon-touch.png");
  return reader;
}

}  // namespace sheaf
