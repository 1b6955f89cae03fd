#include "search/interpolative.h"

namespace sheaf {
namespace {

// Values from `low` up to, but without, `high`.
void write_between(BitWriter& bits, const uint32_t* values, size_t count, uint32_t low, uint32_t high) {
  while (count > 0 && high - low > count) {
    const size_t middle = count / 2;
    const uint32_t first = low + static_cast<uint32_t>(middle);
    const uint32_t range = high - static_cast<uint32_t>(count - 1 - middle) - first;
    bits.write_below(values[middle] - first, range);
    write_between(bits, values, middle, low, values[middle]);
    low = values[middle] + 1;
    values += middle + 1;
    count -= middle + 1;
  }
}

void read_between(BitReader& bits, uint32_t* values, size_t count, uint32_t low, uint32_t high) {
  while (count > 0) {
    const size_t middle = count / 2;
    const uint32_t first = low + static_cast<uint32_t>(middle);
    const uint32_t range = high - static_cast<uint32_t>(count - 1 - middle) - first;
    const uint32_t value = first + bits.read_below(range);
    values[middle] = value;
    read_between(bits, values, middle, low, value);
    low = value + 1;
    values += middle + 1;
    count -= middle + 1;
  }
}

}  // namespace

void write_ascending(BitWriter& bits, const uint32_t* values, size_t count, uint32_t bound) {
  write_between(bits, values, count, 0, bound);
}

void read_ascending(BitReader& bits, size_t count, uint32_t bound, std::vector<uint32_t>& out) {
  if (count > bound) count = bound;
  const size_t before = out.size();
  out.resize(before + count);
  read_between(bits, out.data() + before, count, 0, bound);
}

}  // namespace sheaf
