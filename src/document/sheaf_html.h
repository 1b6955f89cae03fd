// Sheaf HTML: the strict subset in which article bodies are kept (`content_html`).
//   p h2-h6 ul ol li blockquote pre code table thead tbody tr th td a img figure figcaption hr br em strong s sub sup mark span
// Attributes: a[href], img[src alt width height], ol[start], lang and dir on blocks, span[lang]. Everything else is
// unwrapped (its text stays) or, where it is not text (script style iframe object template svg math form controls …),
// dropped with its content. The reader is total: any bytes give a Document that holds nothing outside the subset.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"

namespace sheaf {

// What was not kept as it stood. `what` in the counters is for people: "12 elements unwrapped".
struct HtmlReport {
  int unwrapped = 0;      // elements outside the subset whose text stayed
  int dropped = 0;        // elements removed with their content
  int refused_links = 0;  // javascript:, data:, vbscript:, file: …; the text stays
  int flattened = 0;      // blocks nested deeper than kMaxNesting
};

Document read_sheaf_html(std::string_view html, HtmlReport* report = nullptr);

// Canonical: reading it back gives an equal Document, and writing that gives equal bytes.
std::string write_sheaf_html(const Document& document);

// The one rule for addresses in articles: internal ("#/…"), http, https, mailto, tel, and relative paths without a scheme.
// Control characters and white space hidden inside a scheme do not help. Shared by every importer.
// Strict about form, so that nobody takes for local what a browser would fetch elsewhere: "//host", "https:host" and an
// address with controls or white space around it are refused; `normalize_address` first.
bool is_allowed_link(std::string_view href);
// http(s) in lower case or a relative path without a scheme; never data:.
bool is_allowed_image(std::string_view source);

// As URL parsers read it: without controls and the white space around it, "//host" as https, a scheme in lower case.
std::string normalize_address(std::string_view address);

// `&amp;` and its kin, decimal and hexadecimal references included; C1 numbers read as Windows-1252 as HTML says. Names:
// those of HTML 4. Unknown ones stay as they are.
std::string decode_entities(std::string_view text);
// & < > " ' as entities: for text and for quoted attribute values.
std::string escape_html(std::string_view text);

}  // namespace sheaf
