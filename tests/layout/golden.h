// Golden files in tests/golden/layout/. A difference is printed line by line; SHEAF_UPDATE_GOLDEN=1 writes the files anew.
#pragma once

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

inline std::vector<std::string> split_lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// Lines that differ, "-" as the file has them and "+" as they are now.
inline std::string difference(const std::string& golden, const std::string& actual) {
  const std::vector<std::string> old_lines = split_lines(golden), new_lines = split_lines(actual);
  std::string out;
  for (size_t i = 0; i < std::max(old_lines.size(), new_lines.size()); i++) {
    const bool has_old = i < old_lines.size(), has_new = i < new_lines.size();
    if (has_old && has_new && old_lines[i] == new_lines[i]) continue;
    out += "line " + std::to_string(i + 1) + "\n";
    if (has_old) out += "  - " + old_lines[i] + "\n";
    if (has_new) out += "  + " + new_lines[i] + "\n";
  }
  return out;
}

inline void check_golden(const std::string& name, const std::string& actual) {
  const std::string path = SHEAF_SOURCE_DIR "/tests/golden/layout/" + name;
  if (std::getenv("SHEAF_UPDATE_GOLDEN")) std::ofstream(path, std::ios::binary) << actual;
  std::ifstream in(path, std::ios::binary);
  std::stringstream golden;
  golden << in.rdbuf();
  REQUIRE_MESSAGE(!golden.str().empty(), path << " is missing or empty; SHEAF_UPDATE_GOLDEN=1 writes it");
  const bool is_same = golden.str() == actual;
  CHECK_MESSAGE(is_same, path << " differs:\n" << difference(golden.str(), actual));
}
