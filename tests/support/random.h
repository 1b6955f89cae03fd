// Numbers that are the same in every run and on every machine.
#pragma once

#include <cstdint>
#include <random>

namespace sheaf::test {

class Random {
 public:
  explicit Random(uint32_t seed) : engine_(seed) {}
  uint32_t number() { return static_cast<uint32_t>(engine_()); }
  uint32_t below(size_t bound) { return number() % static_cast<uint32_t>(bound); }

 private:
  std::mt19937 engine_;
};

}  // namespace sheaf::test
