// `sheaf serve`: a preview of a packed site on this machine alone (127.0.0.1), with the headers that a good host sends.
#pragma once

#include <memory>
#include <string>

#include "document/result.h"

namespace sheaf {

class SiteServer {
 public:
  // Binds at once; `port` 0 takes any free one. Errors: no site in the folder, the port is taken.
  static Result<std::unique_ptr<SiteServer>> open(const std::string& folder, int port);
  ~SiteServer();

  int port() const;
  std::string address() const;  // "http://127.0.0.1:8000/"
  // Answers until stop() is called, from any thread, before or after. Once.
  void run();
  void stop();

 private:
  struct Parts;
  explicit SiteServer(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace sheaf
