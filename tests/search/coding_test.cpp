// The codes that an index is made of: what is written is read, and any bytes can be read without harm.
#include <doctest/doctest.h>

#include <algorithm>

#include "search/bits.h"
#include "search/bytes.h"
#include "search/sliced_sort.h"
#include "search/string_table.h"
#include "support/random.h"

using namespace sheaf;
using namespace sheaf::test;

TEST_CASE("bits and Rice codes are read as they were written") {
  Random random(3);
  std::vector<uint8_t> bytes;
  BitWriter writer(bytes);
  struct Item {
    uint32_t value;
    int k;
  };
  std::vector<Item> items;
  for (int i = 0; i < 5000; ++i) {
    const uint32_t value = static_cast<uint32_t>(random.number() % (1u << random.number() % 20));
    items.push_back({value, static_cast<int>(random.number() % 12)});
    writer.write(items.back().value, 20);
    writer.write_rice(items.back().value % 4000, items.back().k);
  }
  writer.align();
  BitReader reader(bytes);
  for (const Item& item : items) {
    REQUIRE(reader.read(20) == item.value);
    REQUIRE(reader.read_rice(item.k) == item.value % 4000);
  }
}

TEST_CASE("any bytes give Rice codes without harm") {
  Random random(6);
  for (int round = 0; round < 500; ++round) {
    std::vector<uint8_t> bytes(random.number() % 12);
    for (uint8_t& byte : bytes) byte = static_cast<uint8_t>(random.number());
    BitReader reader(bytes);
    for (int i = 0; i < 100; ++i) reader.read_rice(static_cast<int>(random.number() % 32));
    CHECK(reader.offset_bytes_after_alignment() == bytes.size());
  }
}

TEST_CASE("many Rice codes at once are those that one after another gives, whatever the bytes") {
  Random random(8);
  for (int round = 0; round < 500; ++round) {
    std::vector<uint8_t> bytes(random.number() % 200);
    const bool is_sparse = round % 2 == 0;  // long runs of zeros too
    for (uint8_t& byte : bytes) {
      byte = is_sparse && random.number() % 8 != 0 ? uint8_t{0} : static_cast<uint8_t>(random.number());
    }
    const int k = static_cast<int>(random.number() % 32);
    BitReader one_by_one(bytes, 3), at_once(bytes, 3);
    std::vector<uint32_t> values(random.number() % 128);
    at_once.read_rice(k, values);
    for (const uint32_t value : values) REQUIRE(value == one_by_one.read_rice(k));
    CHECK(at_once.is_past_end() == one_by_one.is_past_end());
    CHECK(at_once.offset_bytes_after_alignment() == one_by_one.offset_bytes_after_alignment());
  }
}

TEST_CASE("the parameter of Rice codes is the one that makes them shortest") {
  Random random(7);
  for (const uint32_t most : {1u, 3u, 10u, 200u, 70000u}) {
    std::vector<uint32_t> gaps;
    uint64_t sum = 0;
    for (int i = 0; i < 4000; ++i) {  // as chance spreads them: one in `most` numbers is taken
      uint32_t gap = 0;
      while (random.number() % (most + 1) != 0) ++gap;
      gaps.push_back(gap);
      sum += gap;
    }
    const auto bits = [&](int k) {
      uint64_t total = 0;
      for (const uint32_t gap : gaps) total += (gap >> k) + 1 + static_cast<uint32_t>(k);
      return total;
    };
    const int k = rice_parameter(sum, gaps.size());
    CHECK(bits(k) <= bits(k + 1) + bits(k + 1) / 200);
    if (k > 0) CHECK(bits(k) <= bits(k - 1) + bits(k - 1) / 200);
  }
}

TEST_CASE("numbers in bytes are read as they were written and fail past the end") {
  std::vector<uint8_t> bytes;
  const uint64_t numbers[] = {0, 1, 127, 128, 300, UINT32_MAX, UINT64_MAX};
  for (const uint64_t number : numbers) append_varint(bytes, number);
  ByteReader reader(bytes);
  for (const uint64_t number : numbers) CHECK(reader.varint() == number);
  CHECK(reader.is_at_end());
  CHECK(reader.is_ok());
  CHECK(reader.varint() == 0);
  CHECK_FALSE(reader.is_ok());
  for (const int64_t number : {int64_t{0}, int64_t{-1}, int64_t{1}, INT64_MIN, INT64_MAX}) {
    CHECK(unzigzag(zigzag(number)) == number);
  }
}

TEST_CASE("texts of a table are found by number") {
  StringTableWriter writer;
  for (int i = 0; i < 100; ++i) writer.add(std::string(static_cast<size_t>(i), 'x'));
  std::vector<uint8_t> bytes;
  writer.write(bytes);
  ByteReader reader(bytes);
  StringTable table;
  REQUIRE(table.open(reader, bytes));
  CHECK(reader.is_at_end());
  CHECK(table.size() == 100);
  for (uint32_t i = 0; i < 100; ++i) CHECK(table.at(i).size() == i);
  CHECK(table.at(100) == "");
}

TEST_CASE("a sort in slices is stable and the same as one at once") {
  Random random(9);
  const auto by_tens = [](int a, int b) { return a / 10 < b / 10; };
  for (const size_t size : {0, 1, 2, 63, 64, 65, 1000, 5000}) {
    std::vector<int> values(size);
    for (int& value : values) value = static_cast<int>(random.number() % 1000);
    SlicedSort<int, decltype(by_tens)> sort(values, by_tens);
    while (!sort.run([] { return true; })) {
    }
    std::stable_sort(values.begin(), values.end(), by_tens);
    CHECK(sort.take() == values);
  }
}
