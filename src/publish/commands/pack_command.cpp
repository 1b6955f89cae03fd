#include <chrono>
#include <ostream>

#include "publish/commands/command_line.h"
#include "publish/commands/commands.h"
#include "publish/commands/pack_report.h"
#include "publish/commands/progress.h"
#include "publish/site/pack.h"
#include "publish/site/service_worker.h"

namespace sheaf {
namespace {

const std::vector<Flag>& pack_flags() {
  static const std::vector<Flag> flags = {
      {"--output", "SITE", "the folder to write; with --single-file the file", false, "-o"},
      {"--config", "FILE", "instead of sheaf.toml inside or beside the input"},
      {"--title", "TEXT", "of the site"},
      {"--description", "TEXT", "one or two sentences below the title"},
      {"--language", "TAG", "of the articles, where they do not say: en, pt-BR"},
      {"--address", "URL", "where the site will stand, for search engines and previews"},
      {"--licence", "TEXT", "shown below each article"},
      {"--footer-link", "TITLE=URL", "in the footer of each page; again for more", true},
      {"--icon", "FILE", ".svg, .png or .ico"},
      {"--accent", "#RRGGBB", "colour of links"},
      {"--category-name", "ID=TITLE", "shown instead of the source's name; again for more", true},
      {"--category-order", "ID,ID", "these first, then the source's order", true},
      {"--featured", "ID,ID", "articles for the front page", true},
      {"--embed", "WHERE", "who may show it in a frame: everywhere (unless said otherwise), listed, nowhere"},
      {"--embed-origin", "URL",
       "a site that may steer this one in its frames, and is told what is read in them; again for more", true},
      {"--map", "body=FIELD,…", "which field of JSON objects is what, instead of a guess", true},
      {"--single-file", "", "one HTML file with everything inside, for mail, a memory stick or an archive"},
      {"--retire", "", "no reading offline any more: a service worker that removes itself and what it kept"},
      {"--no-pages", "", "only the front page; for more than 20,000 articles"},
      {"--reader", "FOLDER", "the built reader, instead of the one beside this program"},
      {"--verbose", "", "every repair and everything skipped, with its place"},
      {"--json", "", "the result as one JSON object"},
      {"--help", "", "this text", false, "-h"},
  };
  return flags;
}

std::string help() {
  return "sheaf pack INPUT... -o SITE [FLAGS]\n\n"
         "Makes a folder of static files from articles: a folder of Markdown, HTML and text, a JSON Feed, JSON, JSON "
         "Lines.\n"
         "Packing again changes only what is new; files that it did not write stay.\n\n" +
         flags_help(pack_flags()) +
         "\nEach flag from --title to --embed-origin can stand in sheaf.toml: title = \"…\", category_order = "
         "[\"…\"].\n"
         "\nFor example:\n"
         "  sheaf pack docs/ -o site\n"
         "  sheaf pack jokes.json -o site --title \"Jokes\" --map body=joke,category=tags\n"
         "  sheaf pack articles.jsonl -o public --address https://example.org/articles/\n"
         "  sheaf pack docs/ --single-file -o docs.html\n"
         "  sheaf pack --retire -o public          (the site has gone: only the service worker that removes the old "
         "one)\n";
}

int usage(std::ostream& err, const std::string& message) {
  err << "sheaf pack: " << message << "\nsheaf pack --help shows how it is used.\n";
  return kExitUsage;
}

// "NAME=VALUE" of a flag that wants both.
Result<std::pair<std::string, std::string>> pair_of(const std::string& flag, const std::string& text) {
  const size_t equals = text.find('=');
  if (equals == 0 || equals == std::string::npos || equals + 1 == text.size()) {
    return Error{flag + " \"" + text + "\": write NAME=VALUE"};
  }
  return std::pair{text.substr(0, equals), text.substr(equals + 1)};
}

std::vector<std::string> all_of(const CommandLine& line, const std::string& flag) {
  std::vector<std::string> all;
  for (const std::string& value : line.values(flag)) {
    for (std::string& one : comma_list(value)) all.push_back(std::move(one));
  }
  return all;
}

Result<Config> config_of(const CommandLine& line) {
  Config config;
  config.title = line.value("--title");
  config.description = line.value("--description");
  config.language = line.value("--language");
  if (line.has("--language")) {
    if (const std::string wrong = complaint("language", config.language); !wrong.empty())
      return Error{"--language \"" + config.language + "\" " + wrong};
  }
  config.address = line.value("--address");
  config.licence = line.value("--licence");
  config.icon = line.value("--icon");
  config.accent = line.value("--accent");
  config.category_order = all_of(line, "--category-order");
  config.featured = all_of(line, "--featured");
  config.embed = line.value("--embed");
  if (const std::string wrong = complaint("embed", config.embed); line.has("--embed") && !wrong.empty())
    return Error{"--embed \"" + config.embed + "\" " + wrong};
  config.embed_origins = line.values("--embed-origin");
  for (const std::string& origin : config.embed_origins) {
    const std::string wrong = complaint("embed_origins", origin);
    if (!wrong.empty()) return Error{"--embed-origin \"" + origin + "\" " + wrong};
  }
  for (const std::string& text : line.values("--footer-link")) {
    const auto link = pair_of("--footer-link", text);
    if (!link) return link.error();
    config.footer_links.push_back({link.value().first, link.value().second});
  }
  for (const std::string& text : line.values("--category-name")) {
    const auto name = pair_of("--category-name", text);
    if (!name) return name.error();
    config.category_names.insert(name.value());
  }
  for (const std::string& text : all_of(line, "--map")) {
    const auto field = pair_of("--map", text);
    if (!field) return field.error();
    config.field_map.insert(field.value());
  }
  return config;
}

// What does not go together with --single-file; "" if nothing.
std::string wrong_single_file(const CommandLine& line) {
  if (!line.has("--single-file")) return {};
  for (const char* flag : {"--retire", "--no-pages"}) {
    if (line.has(flag)) return std::string(flag) + " is for sites; a single file has neither worker nor pages";
  }
  const std::string file = line.value("--output");
  if (file.ends_with(".html") || file.ends_with(".htm")) return {};
  return "name the single file so that browsers open it: -o " + file + ".html";
}

// Of a site that has gone.
int retire(const CommandLine& line, std::ostream& out, std::ostream& err) {
  if (const auto error = write_retiring_worker(line.value("--output"), line.value("--reader"))) {
    err << "sheaf pack: " << error->message << "\n";
    return kExitFailed;
  }
  out << "Wrote " << line.value("--output") << "/" << kWorkerPath
      << "; leave it there for as long as visitors may come back\n";
  return kExitDone;
}

}  // namespace

int run_pack(const std::vector<std::string>& words, std::ostream& out, std::ostream& err) {
  const Result<CommandLine> parsed = CommandLine::parse(pack_flags(), words);
  if (!parsed) return usage(err, parsed.error().message);
  const CommandLine& line = parsed.value();
  if (line.has("--help")) {
    out << help();
    return kExitDone;
  }
  if (line.value("--output").empty()) return usage(err, "name the folder to write with -o SITE");
  if (line.inputs().empty()) {
    if (line.has("--retire")) return retire(line, out, err);
    return usage(err, "name what to pack: a folder or a file");
  }
  if (const std::string wrong = wrong_single_file(line); !wrong.empty()) return usage(err, wrong);
  const Result<Config> config = config_of(line);
  if (!config) return usage(err, config.error().message);

  PackRequest request;
  request.inputs = line.inputs();
  request.site = line.value("--output");
  request.config_file = line.value("--config");
  request.flags = config.value();
  request.reader_folder = line.value("--reader");
  request.has_pages = !line.has("--no-pages");
  request.is_retiring = line.has("--retire");
  request.is_single_file = line.has("--single-file");
  const auto start = std::chrono::steady_clock::now();
  Progress progress;
  request.progress = [&progress](const std::string& what, size_t done, size_t all) { progress.show(what, done, all); };
  const Result<PackSummary> summary = pack(request);
  progress.clear();
  if (!summary) {
    if (line.has("--json")) out << error_json(summary.error()) << "\n";
    err << "sheaf pack: " << summary.error().message << "\n";
    return kExitFailed;
  }
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  if (line.has("--json"))
    out << summary_json(summary.value(), request.site) << "\n";
  else
    out << summary_text(summary.value(), request.site, line.has("--verbose"), seconds.count());
  return kExitDone;
}

}  // namespace sheaf
