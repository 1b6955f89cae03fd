// Packing one short article took 1.4 s, nearly all of it for compressing the same program again.
#include "publish/compression.h"
#include "publish/pack_support.h"

using namespace sheaf;
using namespace sheaf::test;

namespace {

std::string bytes_of_twin(const std::string& site, const std::string& ending) {
  for (const auto& [path, bytes] : files_of(site)) {
    if (path.starts_with("reader.") && path.ends_with(ending)) return bytes;
  }
  return {};
}

}  // namespace

TEST_CASE("the reader's compressed twins are those that it was built with") {
  TempFolder folder;
  const PackRequest request = request_for(folder);
  std::string program;
  for (int i = 0; i < 2000; ++i) program += std::to_string(i * i);
  const std::string br = brotli(program, 1), gz = gzip(program, 1);
  write(request.reader_folder + "/reader.wasm", program);
  write(request.reader_folder + "/reader.wasm.br", br);
  write(request.reader_folder + "/reader.wasm.gz", gz);
  packed(small_collection(), request);
  CHECK(bytes_of_twin(request.site, ".wasm.br") == br);
  CHECK(bytes_of_twin(request.site, ".wasm.gz") == gz);
  CHECK(packed(small_collection(), request).files.written == 0);
}

TEST_CASE("twins of another build, or broken ones, are made anew") {
  const std::string program = "a program, a program";
  for (const std::string& wrong :
       {brotli("an older program, a program", 11), std::string("no brotli"), std::string()}) {
    TempFolder folder;
    const PackRequest request = request_for(folder);
    write(request.reader_folder + "/reader.js", program);
    write(request.reader_folder + "/reader.js.br", wrong);
    write(request.reader_folder + "/reader.js.gz", gzip(program, 9));
    packed(small_collection(), request);
    CHECK(is_brotli_of(program, bytes_of_twin(request.site, ".js.br")));
    CHECK(is_gzip_of(program, bytes_of_twin(request.site, ".js.gz")));
  }
}

TEST_CASE("a twin is one of exactly its file") {
  const std::string text = "one and one and one";
  CHECK(is_brotli_of(text, brotli(text, 5)));
  CHECK(is_gzip_of(text, gzip(text, 9)));
  CHECK(is_brotli_of("", brotli("", 5)));
  CHECK_FALSE(is_brotli_of(text + "x", brotli(text, 5)));
  CHECK_FALSE(is_brotli_of(text, brotli(text + std::string(1000, 'x'), 5)));
  CHECK_FALSE(is_gzip_of(text, gzip(text + "x", 9)));
  CHECK_FALSE(is_gzip_of(text, gzip(text, 9) + "more"));
}
