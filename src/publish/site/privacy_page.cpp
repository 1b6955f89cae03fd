#include "publish/site/privacy_page.h"

#include "document/sheaf_html.h"

namespace sheaf {
namespace {

constexpr char kTitle[] = "What this site stores and requests";

std::string paragraph(const std::string& words) { return "<p>" + words + "</p>"; }
std::string heading(const std::string& words) { return "<h2>" + words + "</h2>"; }

std::string row(const std::string& where, const std::string& name, const std::string& what) {
  return "<tr><td>" + where + "</td><td><code>" + name + "</code></td><td>" + what + "</td></tr>";
}

std::string stored(const PrivacyFacts& facts) {
  std::string rows =
      row("Local storage", "sheaf:",
          "What you chose under Aa, where you stopped in articles that you began, your recent searches, "
          "and which notices you have seen.") +
      row("Session storage", "sheaf:", "Until the tab is closed: that drawing was too slow on this device, if it was.");
  if (facts.keeps_files)
    rows += row("Cache storage", "sheaf",
                "Files of this site, put there by its service worker (sw.js), so that it opens without a connection.");
  return heading("What is stored in your browser") +
         paragraph(
             "All of it stays in this browser, under a name that also contains the path of this site. None of it is "
             "sent anywhere.") +
         "<table><tr><th>Where</th><th>Name begins with</th><th>What</th></tr>" + rows + "</table>" +
         paragraph(
             "There is no cookie and no database. Your place on a page is kept in the history of its tab. Your "
             "browser’s settings show all of this as data of this site, and remove it.");
}

std::string requested(const PrivacyFacts& facts) {
  std::string when = "Files are asked for when you open a page, follow a link or search. ";
  if (facts.keeps_files)
    when +=
        "A few seconds after your first page has come, the rest is fetched if it is small, and kept; later the site is "
        "asked whether there is something newer when you open a page, come back to its tab or are connected again. ";
  return heading("What is requested") +
         paragraph(
             "Only files of this site, from the address where you found it: pages, the reading program with its "
             "style and icon, lists, articles and their pictures. Nothing comes from anybody else: no fonts, no "
             "scripts, no counters. A picture on another site is not loaded; a link to it stands in its place.") +
         paragraph(when + "A page at rest asks for nothing.") +
         paragraph("What you search for is not sent: the search runs in your browser.");
}

std::string learned() {
  return heading("What others may learn") +
         paragraph(
             "Whoever delivers these files for the owner sees what every web server sees: your address on the "
             "network, the name of your browser, and which files were asked for. What they write down, only they "
             "can say.") +
         paragraph(
             "A site whose link you follow from here learns which site you came from, and not which article you "
             "read.");
}

constexpr char kKept[] =
    " Browsers keep to that where the host of the site sends the headers that are written beside it.";

std::string joined(const std::vector<std::string>& origins) {
  std::string out;
  for (const std::string& origin : origins) out += (out.empty() ? "" : ", ") + escape_html(origin);
  return out;
}

std::string told(const PrivacyFacts& facts) {
  if (facts.listed.empty()) return "What you open and how far you read is told to no other site.";
  const std::string what =
      "What you open in the frame, and how far you read, is told only to those that the owner has listed";
  return what + (facts.frames == Frames::kListed ? "." : ": " + joined(facts.listed) + ".");
}

std::string framed(const PrivacyFacts& facts) {
  const std::string title = heading("Inside other pages");
  if (facts.frames == Frames::kNowhere || (facts.frames == Frames::kListed && facts.listed.empty()))
    return title + paragraph(std::string("The owner lets no other site show this one in a frame.") + kKept);
  const std::string who =
      facts.frames == Frames::kListed
          ? "The owner lets only these other sites show this one in a frame: " + joined(facts.listed) + "." + kKept
          : "Another site may show this one in a frame.";
  return title + paragraph(who +
                           " There it keeps no files for reading without a connection, and the page around it is "
                           "told the title and the height of what is shown. " +
                           told(facts));
}

}  // namespace

FooterLink privacy_link() { return {kTitle, kPrivacyPath}; }

Article privacy_article(const Manifest& manifest, const PrivacyFacts& facts) {
  Article article;
  article.title = kTitle;
  article.language = "en";
  article.body =
      read_sheaf_html(paragraph(escape_html(manifest.title) +
                                " is a folder of files. There is no account, and nobody is watched. This page says all "
                                "that is stored and requested while you read.") +
                      stored(facts) + requested(facts) + learned() + framed(facts));
  assign_block_ids(article.body);
  return article;
}

}  // namespace sheaf
