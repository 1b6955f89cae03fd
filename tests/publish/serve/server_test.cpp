#include <doctest/doctest.h>

#include <csignal>
#include <fstream>
#include <thread>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "publish/commands/commands.h"
#include "publish/pack_support.h"
#include "publish/serve/serve.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

int connected(int port) {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) return socket;
  close(socket);
  return -1;
}

// The request as raw bytes (nothing is normalized on the way), the whole answer until the server closes.
std::string raw_answer(int port, const std::string& request) {
  const int socket = connected(port);
  if (socket < 0) return {};
  ::send(socket, request.data(), request.size(), MSG_NOSIGNAL);
  std::string answer;
  char buffer[4096];
  for (ssize_t n; (n = ::recv(socket, buffer, sizeof buffer, 0)) > 0;) answer.append(buffer, static_cast<size_t>(n));
  close(socket);
  return answer;
}

std::string get(int port, const std::string& target, const std::string& method = "GET", const std::string& more = {}) {
  return raw_answer(port,
                    method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + more + "\r\n");
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

struct Running {
  Running() {
    write(folder / "site/index.html", "<p>front</p>");
    write(folder / "site/a/x/index.html", "<p>x</p>");
    write(folder / "secret.txt", "secret");
    auto opened = SiteServer::open(folder / "site", 0);
    if (!opened) FAIL(opened.error().message);
    server = std::move(opened.value());
    thread = std::thread([this] { server->run(); });
  }
  ~Running() {
    server->stop();
    thread.join();
  }
  TempFolder folder;
  std::unique_ptr<SiteServer> server;
  std::thread thread;
};

}  // namespace

TEST_CASE("the server gives out pages, and to HEAD their headers alone") {
  Running site;
  const int port = site.server->port();
  CHECK(site.server->address() == "http://127.0.0.1:" + std::to_string(port) + "/");
  const std::string whole = get(port, "/");
  CHECK(whole.starts_with("HTTP/1.1 200"));
  CHECK(whole.ends_with("\r\n\r\n<p>front</p>"));
  const std::string head = get(port, "/", "HEAD");
  CHECK(head.starts_with("HTTP/1.1 200"));
  CHECK(head.ends_with("\r\n\r\n"));
  CHECK(contains(head, "Content-Length: 12\r\n"));
  CHECK(get(port, "/a/x").starts_with("HTTP/1.1 301"));
  CHECK(get(port, "/none").starts_with("HTTP/1.1 404"));
  CHECK(get(port, "/", "POST", "Content-Length: 3\r\n").starts_with("HTTP/1.1 405"));
}

TEST_CASE("raw requests for what lies outside get nothing") {
  Running site;
  for (const char* target : {"/../secret.txt", "/..%2fsecret.txt", "/a/x/../../../secret.txt", "/%2e%2e/secret.txt",
                             "//secret.txt", "/..%252fsecret.txt"}) {
    CAPTURE(target);
    const std::string answer = get(site.server->port(), target);
    CHECK_FALSE(contains(answer, "\r\n\r\nsecret"));
    CHECK_FALSE(answer.starts_with("HTTP/1.1 200"));
  }
}

TEST_CASE("304 has no body and keeps its tag") {
  Running site;
  const std::string first = get(site.server->port(), "/");
  const size_t start = first.find("ETag: ") + 6;
  const std::string tag = first.substr(start, first.find("\r\n", start) - start);
  const std::string second = get(site.server->port(), "/", "GET", "If-None-Match: " + tag + "\r\n");
  CHECK(second.starts_with("HTTP/1.1 304"));
  CHECK(contains(second, "ETag: " + tag));
  CHECK(second.ends_with("\r\n\r\n"));
}

TEST_CASE("a port that is taken is an error that names it and says what to do") {
  Running site;
  const auto second = SiteServer::open(site.folder / "site", site.server->port());
  REQUIRE_FALSE(second);
  CHECK(contains(second.error().message, std::to_string(site.server->port())));
  CHECK(contains(second.error().message, "--port"));
}

TEST_CASE("a stop that comes before the server has begun is not forgotten") {
  for (int round = 0; round < 20; ++round) Running();
  TempFolder folder;
  write(folder / "site/index.html", "<p>front</p>");
  const auto server = SiteServer::open(folder / "site", 0);
  REQUIRE(server);
  server.value()->stop();
  server.value()->run();
}

TEST_CASE("sheaf serve prints its address, answers, and ends at an interrupt with 0") {
  TempFolder folder;
  write(folder / "site/index.html", "<p>front</p>");
  int out[2];
  REQUIRE(pipe(out) == 0);
  const pid_t child = fork();
  if (child == 0) {
    std::ofstream said("/proc/self/fd/" + std::to_string(out[1])), complained("/dev/null");
    _exit(run_sheaf({"serve", folder / "site", "--port", "0"}, said, complained));
  }
  close(out[1]);
  std::string line;
  for (char c; ::read(out[0], &c, 1) == 1 && c != '\n';) line += c;
  const size_t colon = line.find("127.0.0.1:");
  REQUIRE(colon != std::string::npos);
  CHECK(contains(get(std::atoi(line.c_str() + colon + 10), "/"), "<p>front</p>"));
  kill(child, SIGINT);
  int status = 0;
  waitpid(child, &status, 0);
  close(out[0]);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}
