#include <doctest/doctest.h>

#include "publish/compression.h"
#include "publish/hash.h"
#include "publish/site/page_head.h"
#include "publish/site/pages.h"
#include "publish/site/shell.h"

#include <brotli/decode.h>
#include <zlib.h>

using namespace sheaf;

TEST_CASE("values are escaped in text and stand as they are in HTML") {
  const auto shell = Shell::parse("<p title=\"{{title}}\">{{document}}</p>{{root}}", "shell.html");
  REQUIRE(shell);
  PageValues values;
  values.title = "a \"b\" <c> {{root}}";
  values.document = "<b>{{title}}</b>";
  values.root = "../";
  CHECK(shell.value().fill(values) == "<p title=\"a &quot;b&quot; &lt;c&gt; {{root}}\"><b>{{title}}</b></p>../");
}

TEST_CASE("an unknown or open placeholder is an error with its line") {
  for (const char* text : {"a\nb {{unheard_of}}", "a\nb {{title", "a\n{{}}", "a\n{{ title }}"}) {
    CAPTURE(text);
    const auto shell = Shell::parse(text, "shell.html");
    REQUIRE_FALSE(shell);
    CHECK(shell.error().message.starts_with("shell.html:2:"));
  }
}

TEST_CASE("hashes are those that other programs compute") {
  // printf abc | sha256sum; printf abc | openssl dgst -sha256 -binary | base64
  CHECK(content_hash("abc") == "ba7816bf8f01cfea");
  CHECK(csp_hash("abc") == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
  CHECK(hash_fraction("abc") == doctest::Approx(0.7284).epsilon(0.0001));
}

TEST_CASE("the policy is the one of the design, with the two hashes") {
  CHECK(content_security_policy("p{}", "abc") ==
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' "
        "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='; style-src 'self' '" +
            csp_hash("p{}") +
            "'; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; "
            "trusted-types sheaf");
}

TEST_CASE("compressed bytes open again, and are the same each time") {
  for (const size_t size : {size_t{0}, size_t{1}, size_t{100000}}) {
    CAPTURE(size);
    std::string bytes(size, 'x');
    for (size_t i = 0; i < size; i += 7) bytes[i] = static_cast<char>(i * 31);
    const std::string br = brotli(bytes, 5), gz = gzip(bytes, 9);
    CHECK(br == brotli(bytes, 5));
    CHECK(gz == gzip(bytes, 9));
    std::string out(size + 1, '\0');
    size_t out_size = out.size();
    CHECK(BrotliDecoderDecompress(br.size(), reinterpret_cast<const uint8_t*>(br.data()), &out_size,
                                  reinterpret_cast<uint8_t*>(out.data())) == BROTLI_DECODER_RESULT_SUCCESS);
    CHECK(out.substr(0, out_size) == bytes);
    z_stream stream{};
    REQUIRE(inflateInit2(&stream, MAX_WBITS + 16) == Z_OK);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(gz.data()));
    stream.avail_in = static_cast<uInt>(gz.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
    CHECK(out.substr(0, stream.total_out) == bytes);
    inflateEnd(&stream);
  }
}

TEST_CASE("threads compress each file under its own name, in the order given") {
  Compressor compressor(3);
  for (int i = 0; i < 50; ++i) compressor.add(std::to_string(i), std::string(static_cast<size_t>(i) * 100, 'a'), 3);
  const auto files = compressor.finish();
  REQUIRE(files.size() == 50);
  for (size_t i = 0; i < 50; ++i) {
    CHECK(files[i].path == std::to_string(i));
    CHECK(files[i].br == brotli(std::string(i * 100, 'a'), 3));
  }
}
