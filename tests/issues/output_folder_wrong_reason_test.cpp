// Where the site's folder could not be made, the reason that was given was of the next step: "No such file or directory".
#include "publish/pack_support.h"

using namespace sheaf;
using namespace sheaf::test;

TEST_CASE("a folder that cannot be made is refused with the reason") {
  TempFolder folder;
  write(folder / "file", "x");
  PackRequest request = request_for(folder);
  for (const auto& [site, reason] : std::map<std::string, std::string>{
           {folder / "file/site", "Not a directory"}, {"/proc/sheaf/site", "No such file or directory"}}) {
    request.site = site;
    const Result<PackSummary> summary = write_site(small_collection(), {}, request);
    REQUIRE_FALSE(summary.is_ok());
    CHECK(summary.error().message.find("cannot be made (" + reason) != std::string::npos);
  }
}
