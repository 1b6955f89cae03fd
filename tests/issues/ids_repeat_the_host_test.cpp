// Ids that are addresses kept scheme and host in each page's address: a/https-example-org-2024-05-my-post-p-2/.
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

std::vector<std::string> ids(const std::vector<std::string>& own_ids) {
  std::string json;
  for (const std::string& id : own_ids) json += (json.empty() ? "[" : ",") + (R"({"id":")" + id + R"(","text":"x"})");
  const ImportedFolder site(Files{{"a.json", json + "]"}}, {}, "a.json");
  std::vector<std::string> ids;
  for (const Article& article : site.value().articles) ids.push_back(article.id.value);
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("the host that all ids share is no part of them") {
  CHECK(ids({"https://example.org/2024/05/my-post?p=2", "https://example.org/?p=3"}) ==
        Ids{"2024-05-my-post-p-2", "p-3"});
  CHECK(ids({"https://example.org/a", "https://example.org/"}) == Ids{"a", "https-example-org"});
}

TEST_CASE("where ids have several hosts, or some are no addresses, they stay whole") {
  CHECK(ids({"https://a.org/x", "https://b.org/x"}) == Ids{"https-a-org-x", "https-b-org-x"});
  CHECK(ids({"https://a.org/x", "x"}) == Ids{"https-a-org-x", "x"});
}
