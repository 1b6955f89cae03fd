#include "publish/commands/commands.h"

#include <ostream>

#include "publish/suggest.h"

namespace sheaf {
namespace {

constexpr char kHelp[] =
    "sheaf: a collection of articles as a page that anyone can open and read.\n"
    "\n"
    "  sheaf pack INPUT... -o SITE    articles to a folder of static files\n"
    "  sheaf serve SITE               look at it in a browser on this machine\n"
    "  sheaf search SITE QUERY        find articles in it\n"
    "  sheaf --version\n"
    "\n"
    "sheaf pack --help, sheaf serve --help and sheaf search --help say more. For example:\n"
    "\n"
    "  sheaf pack docs/ -o site && sheaf serve site\n";

}  // namespace

int run_sheaf(const std::vector<std::string>& words, std::ostream& out, std::ostream& err) {
  if (words.empty()) {
    err << kHelp;
    return kExitUsage;
  }
  const std::string& command = words.front();
  const std::vector<std::string> rest(words.begin() + 1, words.end());
  if (command == "pack") return run_pack(rest, out, err);
  if (command == "serve") return run_serve(rest, out, err);
  if (command == "search") return run_search(rest, out, err);
  if (command == "--help" || command == "-h" || command == "help") {
    out << kHelp;
    return kExitDone;
  }
  if (command == "--version") {
    out << "sheaf " << SHEAF_VERSION << "\n";
    return kExitDone;
  }
  err << "sheaf: unknown command " << command << suggestion(command, {"pack", "serve", "search", "--help", "--version"})
      << "\nsheaf --help lists the commands.\n";
  return kExitUsage;
}

}  // namespace sheaf
