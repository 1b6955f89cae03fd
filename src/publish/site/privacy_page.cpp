#include "publish/site/privacy_page.h"

#include "document/sheaf_html.h"
#include "strings_privacy_en.h"
#include "views/strings.h"

namespace sheaf {
namespace {

std::string words(std::string_view key, std::initializer_list<Value> values = {}) {
  static const Strings table(kPrivacyEn);
  return table.text(key, values);
}

std::string element(const std::string& name, const std::string& text) {
  return "<" + name + ">" + escape_html(text) + "</" + name + ">";
}

std::string paragraph(const std::string& text) { return element("p", text); }
std::string heading(std::string_view key) { return element("h2", words(key)); }

std::string row(const std::string& key, const std::string& name) {
  return "<tr>" + element("td", words(key)) + "<td>" + element("code", name) + "</td>" +
         element("td", words(key + "_what")) + "</tr>";
}

std::string stored(const PrivacyFacts& facts) {
  std::string rows = "<tr>" + element("th", words("stored_where")) + element("th", words("stored_name")) +
                     element("th", words("stored_what")) + "</tr>";
  rows += row("stored_local", "sheaf:") + row("stored_session", "sheaf:");
  if (facts.keeps_files) rows += row("stored_cache", "sheaf");
  return heading("stored_title") + paragraph(words("stored")) + "<table>" + rows + "</table>" +
         paragraph(words("stored_else"));
}

std::string requested(const PrivacyFacts& facts) {
  return heading("requested_title") + paragraph(words("requested")) +
         paragraph(words("requested_when") + (facts.keeps_files ? " " + words("requested_kept") : "") + " " +
                   words("requested_rest")) +
         paragraph(words("requested_search"));
}

std::string learned() {
  return heading("learned_title") + paragraph(words("learned_server")) + paragraph(words("learned_links"));
}

std::string joined(const std::vector<std::string>& origins) {
  std::string out;
  for (const std::string& origin : origins) out += (out.empty() ? "" : ", ") + origin;
  return out;
}

std::string told(const PrivacyFacts& facts) {
  if (facts.listed.empty()) return words("told_nobody");
  return facts.frames == Frames::kListed ? words("told_listed") : words("told_some", {{"sites", joined(facts.listed)}});
}

std::string framed(const PrivacyFacts& facts) {
  const std::string title = heading("framed_title");
  if (facts.frames == Frames::kNowhere || (facts.frames == Frames::kListed && facts.listed.empty()))
    return title + paragraph(words("framed_nowhere") + " " + words("framed_headers"));
  const std::string who = facts.frames == Frames::kListed ? words("framed_listed", {{"sites", joined(facts.listed)}}) +
                                                                " " + words("framed_headers")
                                                          : words("framed_everywhere");
  return title + paragraph(who + " " + words("framed_what") + " " + told(facts));
}

}  // namespace

FooterLink privacy_link() { return {words("title"), kPrivacyPath}; }

Article privacy_article(const Manifest& manifest, const PrivacyFacts& facts) {
  Article article;
  article.title = words("title");
  article.language = "en";
  article.body = read_sheaf_html(paragraph(words("opening", {{"site", manifest.title}})) + stored(facts) +
                                 requested(facts) + learned() + framed(facts));
  assign_block_ids(article.body);
  return article;
}

}  // namespace sheaf
