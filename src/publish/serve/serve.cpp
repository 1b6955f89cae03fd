#include "publish/serve/serve.h"

#include <atomic>
#include <chrono>
#include <cstring>
#include <thread>

#include <httplib.h>

#include "publish/serve/site_files.h"

namespace sheaf {
namespace {

constexpr char kHost[] = "127.0.0.1";
// Each open connection holds a thread until it is idle for so long; three browsers open six each.
constexpr size_t kThreads = 32;
constexpr time_t kKeepAliveSeconds = 2;

void send(const SiteFiles& files, const httplib::Request& request, httplib::Response& response) {
  const WebAnswer answer = files.answer({request.method, request.target, request.get_header_value("Accept-Encoding"),
                                         request.get_header_value("If-None-Match")});
  response.status = answer.status;
  std::string type;
  for (const auto& [name, value] : answer.headers) {
    if (name == "Content-Type")
      type = value;
    else
      response.set_header(name, value);
  }
  // What came with a POST is not read, so the connection cannot be used again.
  if (answer.status == 405) response.set_header("Connection", "close");
  // A 304 has no body, and so no type of it.
  if (answer.status != 304) response.set_content(answer.body, type);
}

}  // namespace

struct SiteServer::Parts {
  Parts(SiteFiles site, int wanted_port) : files(std::move(site)), port(wanted_port) {}

  SiteFiles files;
  httplib::Server server;
  int port;
  std::atomic<bool> is_started = false, is_stopped = false, is_finished = false;
};

SiteServer::SiteServer(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
SiteServer::~SiteServer() { stop(); }

Result<std::unique_ptr<SiteServer>> SiteServer::open(const std::string& folder, int port) {
  Result<SiteFiles> files = SiteFiles::open(folder);
  if (!files) return files.error();
  auto parts = std::make_unique<Parts>(std::move(files.value()), port);
  httplib::Server& server = parts->server;
  // The library's own options let two programs share a port (SO_REUSEPORT); a second preview would get every other request.
  server.set_socket_options([](socket_t socket) {
    const int yes = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  });
  server.set_tcp_nodelay(true);
  server.set_keep_alive_timeout(kKeepAliveSeconds);
  server.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
  // Before routing: the request's own, undecoded target decides.
  server.set_pre_routing_handler([&site = parts->files](const httplib::Request& request, httplib::Response& response) {
    send(site, request, response);
    return httplib::Server::HandlerResponse::Handled;
  });
  if (port == 0)
    parts->port = server.bind_to_any_port(kHost);
  else if (!server.bind_to_port(kHost, port))
    parts->port = -1;
  if (parts->port < 0) {
    return Error{"port " + std::to_string(port) + " cannot be used (" + std::strerror(errno) +
                 "); give another one with --port, or --port 0 for any free one"};
  }
  return std::unique_ptr<SiteServer>(new SiteServer(std::move(parts)));
}

int SiteServer::port() const { return parts_->port; }
std::string SiteServer::address() const {
  return "http://" + std::string(kHost) + ":" + std::to_string(parts_->port) + "/";
}

void SiteServer::run() {
  parts_->is_started = true;
  if (!parts_->is_stopped) parts_->server.listen_after_bind();
  parts_->is_finished = true;
}

void SiteServer::stop() {
  using namespace std::chrono_literals;
  if (parts_->is_stopped.exchange(true)) return;
  // The library forgets a stop that comes between run() and its first look at the socket.
  while (parts_->is_started && !parts_->is_finished && !parts_->server.is_running()) std::this_thread::sleep_for(1ms);
  if (parts_->server.is_running()) parts_->server.stop();
}

}  // namespace sheaf
