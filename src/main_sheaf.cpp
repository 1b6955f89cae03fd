#include <iostream>
#include <string>
#include <vector>

#include "publish/commands/commands.h"

int main(int argc, char** argv) {
  return sheaf::run_sheaf(std::vector<std::string>(argv + 1, argv + argc), std::cout, std::cerr);
}
