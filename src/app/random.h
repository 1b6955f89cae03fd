// Pseudo-random numbers from a state of 64 bits.
#pragma once

#include <cstdint>

namespace sheaf {

// SplitMix64 (Steele, Lea, Flood 2014).
inline uint64_t next_random(uint64_t& state) {
  uint64_t z = (state += 0x9E3779B97F4A7C15u);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

}  // namespace sheaf
