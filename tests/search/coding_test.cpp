// The codes that an index is made of: what is written is read, and any bytes can be read without harm.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "search/bits.h"
#include "search/bytes.h"
#include "search/interpolative.h"
#include "search/sliced_sort.h"
#include "search/string_table.h"
#include "support/random.h"

using namespace sheaf;
using namespace sheaf::test;

TEST_CASE("bits, Rice codes and codes below a bound are read as they were written") {
  Random random(3);
  std::vector<uint8_t> bytes;
  BitWriter writer(bytes);
  struct Item {
    uint32_t value, range;
    int k;
  };
  std::vector<Item> items;
  for (int i = 0; i < 5000; ++i) {
    const uint32_t range = 1 + random.number() % (1u << random.number() % 20);
    items.push_back({static_cast<uint32_t>(random.number() % range), range, static_cast<int>(random.number() % 12)});
    writer.write(items.back().value, 20);
    writer.write_rice(items.back().value % 4000, items.back().k);
    writer.write_below(items.back().value, range);
  }
  writer.align();
  BitReader reader(bytes);
  for (const Item& item : items) {
    REQUIRE(reader.read(20) == item.value);
    REQUIRE(reader.read_rice(item.k) == item.value % 4000);
    REQUIRE(reader.read_below(item.range) == item.value);
  }
}

TEST_CASE("ascending numbers are read as they were written") {
  Random random(4);
  for (int round = 0; round < 500; ++round) {
    const uint32_t bound = 1 + random.number() % 300;
    std::set<uint32_t> values;
    for (uint32_t i = random.number() % bound + 1; i > 0; --i) values.insert(random.number() % bound);
    const std::vector<uint32_t> written(values.begin(), values.end());
    std::vector<uint8_t> bytes;
    BitWriter writer(bytes);
    write_ascending(writer, written.data(), written.size(), bound);
    writer.align();
    BitReader reader(bytes);
    std::vector<uint32_t> read;
    read_ascending(reader, written.size(), bound, read);
    REQUIRE(read == written);
  }
}

TEST_CASE("any bytes give ascending numbers below the bound") {
  Random random(6);
  for (int round = 0; round < 500; ++round) {
    std::vector<uint8_t> bytes(random.number() % 12);
    for (uint8_t& byte : bytes) byte = static_cast<uint8_t>(random.number());
    BitReader reader(bytes);
    std::vector<uint32_t> read;
    read_ascending(reader, random.number() % 100, 50, read);
    CHECK(std::is_sorted(read.begin(), read.end()));
    CHECK(std::adjacent_find(read.begin(), read.end()) == read.end());
    CHECK((read.empty() || read.back() < 50));
    reader.read_rice(3);
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
