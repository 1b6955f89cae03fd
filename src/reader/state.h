// All that the reader knows. update() (reader/update.h) alone changes it; views only look.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "collection/collection.h"
#include "reader/address.h"
#include "reader/kept_places.h"
#include "reader/marks.h"
#include "reader/offline.h"
#include "search/excerpts.h"
#include "search/results.h"

namespace sheaf {

enum class Theme : uint8_t { kAuto, kLight, kDark, kSepia };
enum class Mode : uint8_t { kDrawn, kPlain };  // overlay where it can be, or always flow
inline constexpr int kTextSizes = 5;
inline constexpr float kTextSizeFactors[kTextSizes] = {0.85f, 1, 1.15f, 1.3f, 1.5f};

// What a visitor chose; kept on the device (reader/settings.h).
struct Settings {
  Theme theme = Theme::kAuto;
  int text_size = 1;  // index into kTextSizeFactors
  Mode mode = Mode::kDrawn;
  bool is_offline_told = false;  // "Ready to read offline": said once on a device
  bool has_letter_keys = true;   // `/`, `n` and `p` alone: voices and shaky hands may want them off (WCAG 2.1.4)
  bool operator==(const Settings&) const = default;
};

// What the browser says of itself and the window.
struct Environment {
  float width_px = 1024;
  float ratio = 1;       // device pixels a CSS px
  float root_px = 16;    // the browser's own text size
  bool is_dark = false;  // prefers-color-scheme
  bool is_high_contrast = false;
  bool is_coarse_pointer = false;
  bool operator==(const Environment&) const = default;
};

enum class Sheet : uint8_t { kSettings, kShare };
enum class CopyOutcome : uint8_t { kUnderWay, kDone, kRefused };
enum class Shareable : uint8_t { kNone, kAddress, kFrame, kHelper };  // what the share sheet has to copy

enum class Loading : uint8_t { kReady, kWaiting, kSlow, kFailed };  // kSlow after 150 ms: the view shows bars

// What went wrong while loading the present route; shown by the error view with Retry.
struct Failure {
  std::string key;     // of strings/en.json: "error_<key>_what", "error_<key>_do"
  std::string file;    // which file or address
  std::string detail;  // the technical message, for "Copy details"
};

// An article that was found, as lists have it, and where the query's words stand.
struct FoundArticle {
  ListEntry entry;
  std::vector<TextRange> title_marks;
  Excerpt excerpt;  // text "": the article is not here yet, or its title says it all
};

inline constexpr int kFoundRows = 20;  // at first, and again as many for "Show more"

// What was found for `terms`; the first rows of it.
struct Answer {
  SearchTerms terms;
  std::vector<FoundArticle> rows;
  int total = 0;
  Facets facets;
  std::string corrected;  // what was searched instead; "": as typed
  MatchedWords words;     // to mark them in the articles
  std::vector<Suggestion> suggestions;
  int percent = 100;            // of the articles that were searched
  bool is_under_way = false;    // there may be more
  bool has_lost_files = false;  // some could not be loaded
};

// Where a search was left, for Back.
struct SearchPlace {
  SearchTerms terms;
  int rows = kFoundRows;
  ArticleId opened;
};

// A file's content by its path.
template <typename T>
struct Kept {
  std::string path;
  T content;
};

struct State {
  Environment environment;
  Settings settings;
  std::optional<Manifest> manifest;
  Address address;
  Loading loading = Loading::kWaiting;
  Failure failure;
  // The route whose content stands below: `address` once loading is kReady; before that the old route, which stays on the
  // screen until loading is slow. Not there: nothing was shown yet.
  std::optional<Address> shown;
  std::optional<Article> article;           // kArticle
  ListPage list;                            // kCategory: its page
  std::optional<ListEntry> previous, next;  // kArticle: neighbours within its first category, over page borders too
  bool is_sheet_open = false;
  Sheet sheet = Sheet::kSettings;            // that is open
  Shareable copied_text = Shareable::kNone;  // asked for last, since the share sheet is open
  CopyOutcome copy_outcome = CopyOutcome::kUnderWay;
  std::string site_address;            // where the browser found this site: "https://example.org/articles/"
  bool has_pages = true;               // of its articles and categories
  bool is_embeddable = true;           // the owner's will: everybody may show it in a frame
  bool is_contents_open = false;       // where there is no room for them beside the text
  std::string top_block;               // kArticle: what stands at the top of the window; "": above the first
  std::optional<KeptPlace> continued;  // kArticle: reading went on here by itself, and the chip says so
  KeptPlaces places;                   // of all articles
  Offline offline;
  OfflineNotice offline_notice = OfflineNotice::kNone;
  std::optional<Answer> answer;         // kSearch
  int found_rows = kFoundRows;          // that are wanted
  std::vector<std::string> searches;    // earlier ones, the latest first; kept on the device
  std::vector<ListEntry> offers;        // kSearch: articles by chance, until something is typed
  std::optional<MarkedArticle> marked;  // the words found, in the article that was opened from there

  // How loading goes on; of no interest to views.
  std::vector<std::string> wanted;         // files asked for and not here yet
  std::string awaited;                     // the file without which the present route cannot be shown; "": none
  std::vector<Kept<ListPage>> list_pages;  // the last few that arrived, the latest last
  std::vector<Kept<Shard>> shards;
  std::optional<uint64_t> random_pick;     // a random article is being looked up
  size_t neighbour_search = 0;             // the list page in which the article is looked for next
  bool is_return = false;                  // the present route was reached by Back or Forward
  int slow_timers = 0;                     // that are running
  int rest_timers = 0;                     // likewise: since something was typed into the search
  std::vector<SearchPlace> search_places;  // the last few that were left, the latest last
  Address search_origin;                   // from where the search was opened
  bool is_origin_behind = false;           // and it is the history's entry before the present one
  bool has_packed_column = false;          // the route shown is the packer's page: its column keeps its width
  bool has_shown_route = false;            // or a failure in its place: the next one is a change
};

// A route's own view stands on the page, not what says that it is on its way or has failed.
inline bool has_route_view(const State& state) {
  return state.loading == Loading::kReady || (state.loading == Loading::kWaiting && state.shown);
}

inline bool is_search_shown(const State& state) {
  return state.loading == Loading::kReady && state.address.place == Place::kSearch;
}

inline bool is_found(const State& state, const ArticleId& id) {
  if (!state.answer) return false;
  for (const FoundArticle& row : state.answer->rows)
    if (row.entry.id == id) return true;
  return false;
}

// Of the article that is shown, if there are any.
inline const MarkedArticle* shown_marks(const State& state) {
  const bool is_shown = state.marked && state.article && state.marked->id == state.article->id;
  return is_shown && state.marked->count() > 0 ? &*state.marked : nullptr;
}

}  // namespace sheaf
