// shell.html: the page that everything is poured into. `{{name}}` stands for one of the values below and `{{text:key}}` for
// an interface text; anything else between double braces is an error. Immutable once read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/result.h"

namespace sheaf {

// Values that are escaped when they are poured in (text), and those that are HTML already.
struct PageValues {
  // text
  std::string lang, dir, title, csp, description, root, pages, frames, worker, collection, hosts;
  // HTML; `style` stands in <style> as it is; `wasm` names the program, which ends the page
  std::string head, style, wasm, boot, bar, contents, document, program;
};

// `boot` of the values, of the script as it was built.
inline std::string boot_html(const std::string& script) { return "<script>" + script + "</script>"; }

class Shell {
 public:
  static Result<Shell> parse(std::string_view text, const std::string& file);
  std::string fill(const PageValues& values) const;

 private:
  struct Piece {
    std::string literal;                       // what stands before the value
    std::string PageValues::*value = nullptr;  // nullptr: nothing follows
    bool is_html = false;
  };
  std::vector<Piece> pieces_;
};

}  // namespace sheaf
