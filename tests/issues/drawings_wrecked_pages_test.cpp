// A page with a large inline drawing lost its headings, code and links: the guard against deep nesting took each <path/> for
// an element that is never closed.
#include "publish/import/support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

std::string many(const char* text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

std::string page_after(const std::string& drawing) {
  const ImportedFolder site(
      Files{{"a.html", "<main><h1>T</h1><p>x</p>" + drawing + "<h2>Second</h2><pre>a\n b</pre></main>"}});
  return html_of(site.article("a").body);
}

}  // namespace

TEST_CASE("what follows a large drawing keeps its form") {
  const std::string wanted = "<p>x</p><h2>Second</h2><pre><code>a\n b</code></pre>";
  CHECK(page_after("<svg>" + many("<path d=\"M0 0\"/>", 600) + "</svg>") == wanted);
  CHECK(page_after("<svg>" + many("<g>", 100) + "</svg>") == wanted);
  CHECK(page_after(many("<svg/>", 600)) == wanted);
  CHECK(page_after("<div><svg><g></div>" + many("<p>y</p>", 0)) == wanted);
}
