#include <csignal>
#include <ostream>
#include <thread>

#include <pthread.h>

#include "publish/commands/command_line.h"
#include "publish/commands/commands.h"
#include "publish/serve/serve.h"

namespace sheaf {
namespace {

constexpr int kDefaultPort = 8000;

const std::vector<Flag>& serve_flags() {
  static const std::vector<Flag> flags = {
      {"--port", "N", "the port to listen on (8000); 0 for any free one"},
      {"--help", "", "this text", false, "-h"},
  };
  return flags;
}

std::string help() {
  return "sheaf serve SITE [--port N]\n\n"
         "Shows a packed site in browsers on this machine, with the types, compression and headers of a good host.\n"
         "Ctrl+C ends it.\n\n" +
         flags_help(serve_flags()) +
         "\nFor example:\n"
         "  sheaf serve site\n"
         "  sheaf serve site --port 0\n";
}

int usage(std::ostream& err, const std::string& message) {
  err << "sheaf serve: " << message << "\nsheaf serve --help shows how it is used.\n";
  return kExitUsage;
}

std::optional<int> port_of(const CommandLine& line) {
  return line.has("--port") ? whole_number(line.value("--port"), 0, 65535) : kDefaultPort;
}

// Interrupt and termination are waited for by one thread, so that stopping is ordinary code and not a signal handler's.
class StopSignals {
 public:
  StopSignals() {
    sigemptyset(&signals_);
    for (const int one : {SIGINT, SIGTERM, SIGUSR2}) sigaddset(&signals_, one);
    pthread_sigmask(SIG_BLOCK, &signals_, &before_);
  }
  ~StopSignals() {
    if (waiter_.joinable()) {
      pthread_kill(waiter_.native_handle(), SIGUSR2);
      waiter_.join();
    }
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
  void stop_on_arrival(SiteServer& server) {
    waiter_ = std::thread([this, &server] {
      int which = 0;
      sigwait(&signals_, &which);
      server.stop();
    });
  }

 private:
  sigset_t signals_, before_;
  std::thread waiter_;
};

}  // namespace

int run_serve(const std::vector<std::string>& words, std::ostream& out, std::ostream& err) {
  const Result<CommandLine> parsed = CommandLine::parse(serve_flags(), words);
  if (!parsed) return usage(err, parsed.error().message);
  const CommandLine& line = parsed.value();
  if (line.has("--help")) {
    out << help();
    return kExitDone;
  }
  if (line.inputs().size() != 1)
    return usage(err, line.inputs().empty() ? "name the folder of the site" : "name one folder");
  const std::optional<int> port = port_of(line);
  if (!port) return usage(err, "--port " + line.value("--port") + " is no port; give a number from 0 to 65535");

  StopSignals signals;  // before the server starts threads, so that they inherit the mask
  Result<std::unique_ptr<SiteServer>> server = SiteServer::open(line.inputs().front(), *port);
  if (!server) {
    err << "sheaf serve: " << server.error().message << "\n";
    return kExitFailed;
  }
  out << "Serving " << line.inputs().front() << " at " << server.value()->address() << " (Ctrl+C ends it)" << std::endl;
  signals.stop_on_arrival(*server.value());
  server.value()->run();
  return kExitDone;
}

}  // namespace sheaf
