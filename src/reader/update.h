// update() is the only code that changes State. It says what the world should do as Effects; app/ hands them to the platform.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "reader/state.h"

namespace sheaf {

// --- what happens ---
struct FileArrived {
  std::string path, bytes;
};  // path below the site's root
struct FileFailed {
  std::string path;
  int status = 0;
};                        // HTTP status, 0: no connection
struct LoadingIsSlow {};  // 150 ms went by
enum class Step : uint8_t {
  kStart,
  kPush,
  kReplace,
  kReturn
};  // kReturn: Back or Forward (the browser's address is set)
struct GoTo {
  Address address;
  Step step = Step::kPush;
};
struct GoToRandom {
  uint64_t random = 0;
};  // uniform; the app puts the number in when it dispatches one
struct Retry {};
struct CopyDetails {};
struct EnvironmentChanged {
  Environment environment;
};
struct SettingsChanged {
  Settings settings;
};
struct SheetToggled {
  bool is_open = false;
  Sheet sheet = Sheet::kSettings;
};
struct CopyShared {
  Shareable text = Shareable::kNone;
};
struct Copied {
  Shareable text = Shareable::kNone;  // as CopyText had it
  bool is_done = false;               // or refused by the browser
};
struct ContentsToggled {
  bool is_open = false;
};
struct TopBlockChanged {
  std::string block;
};
// The article is about to be left, or may never be seen again: a phone ends pages without a word.
struct ReadingStopped {
  std::string block;  // what stands at the top of the window
  int offset_bytes = 0;
  bool is_past_first_screen = false;
  bool is_at_end = false;  // its last line is in sight
};
struct GoOnReading {};  // at the article's kept place, if there is one
struct StartOver {};
struct ContinuedClosed {};  // the chip: dismissed, or scrolled on
// Another window of this site saved something.
struct SavedElsewhere {
  std::string saved;
};
// --- the search (reader/searching.h) ---
struct SearchFocused {};  // its key, where it is open already
struct SearchTyped {
  std::string query;
};                       // so far
struct SearchRested {};  // nothing was typed for a while
struct SearchChanged {
  SearchTerms terms;
  std::string focus_id;     // what was pressed stands elsewhere then
};                          // narrowed, or in another order
struct SearchCommitted {};  // Enter in the field: on to what was found
struct SearchCleared {};    // Escape: what was typed goes first, then the search
struct MoreWanted {};
struct IndexGrown {};  // the same search may find more
// What these point to is looked at by update() alone: an action is part of every button, and has to stay small.
struct AnswerReady {
  const Answer* answer = nullptr;
};
struct OffersReady {
  const std::vector<ListEntry>* offers = nullptr;
};
struct SearchesForgotten {};
struct LostFilesWanted {};  // by the search: once more
// --- the words found, in an article (reader/marking.h) ---
struct MarksStepped {
  int step = 1;
};
struct MarksDropped {};
// --- reading without a connection (reader/offline.h) ---
struct OfflineChanged {
  Offline offline;
};
struct OfflineWanted {
  OfflineDeed deed = OfflineDeed::kKeepAll;
};
struct NoticeClosed {};
using Action = std::variant<FileArrived, FileFailed, LoadingIsSlow, GoTo, GoToRandom, Retry, CopyDetails,
                            EnvironmentChanged, SettingsChanged, SheetToggled, CopyShared, Copied, ContentsToggled,
                            TopBlockChanged, ReadingStopped, GoOnReading, StartOver, ContinuedClosed, SavedElsewhere,
                            SearchFocused, SearchTyped, SearchRested, SearchChanged, SearchCommitted, SearchCleared,
                            MoreWanted, IndexGrown, AnswerReady, OffersReady, SearchesForgotten, LostFilesWanted,
                            MarksStepped, MarksDropped, OfflineChanged, OfflineWanted, NoticeClosed>;

// --- what is to be done ---
struct Fetch {
  std::string path;
};
struct Save {};  // the settings, the reading places and the searches
struct SetAddress {
  Address address;
  bool is_push = true;
};
// The route's view is ready: title and focus are set, it is announced (views::page_title says the words), and its scroll
// place restored, or its block shown, or its top.
struct RouteShown {
  std::string block;
  bool is_return = false;
  bool is_first = false;
  bool may_go_on = false;  // an article that was opened anew and without a block: GoOnReading may follow
};
struct GoToPlace {
  std::string block;  // "": the top of the page
  int offset_bytes = 0;
};
struct CopyText {
  std::string words;
  Shareable text = Shareable::kNone;  // kNone: what failed
};
struct Announce {
  std::string key;
};                         // of strings/en.json
struct AnnounceAnswer {};  // how much was found
struct AnnounceMark {};    // which of the words found is the present one
struct StartSlowTimer {};  // LoadingIsSlow in 150 ms
struct StartRestTimer {};  // SearchRested in 500 ms
struct FindAnswer {
  SearchTerms terms;
  int rows = kFoundRows;
  bool is_settled = false;  // nothing is being typed: texts of the rows may be fetched
};                          // AnswerReady at once
struct FetchLostFiles {};
struct FindOffers {};  // OffersReady at once, or once there is an index
struct FocusRow {
  size_t row = 0;
};                   // of what was found
struct ShowMark {};  // the present one of the words found comes into sight
struct GoBack {};    // to the entry of the history before this one
struct MoveFocus {
  std::string element_id;
};  // into the sheet and back
struct DoOffline {
  OfflineDeed deed = OfflineDeed::kKeepAll;
};
struct AnnounceNotice {};  // the chip's words
using Effect = std::variant<Fetch, Save, SetAddress, RouteShown, GoToPlace, CopyText, Announce, AnnounceAnswer,
                            AnnounceMark, StartSlowTimer, StartRestTimer, FindAnswer, FindOffers, FetchLostFiles,
                            FocusRow, ShowMark, GoBack, MoveFocus, DoOffline, AnnounceNotice>;

inline constexpr char kManifestPath[] = "collection.json";
// The element ids that MoveFocus names; the title is the route's <h1>, which takes the focus on a route change.
inline constexpr char kRouteTitleId[] = "title";
inline constexpr char kContentsButtonId[] = "contents-button";
inline constexpr char kSettingsButtonId[] = "settings-button";
inline constexpr char kShareButtonId[] = "share-button";
inline constexpr char kSheetTitleId[] = "sheet-title";
inline constexpr char kSearchFieldId[] = "search-field";
// Of a row of what was found: its link takes the focus.
inline std::string found_row_id(const ArticleId& article) { return "f-" + article.value; }

// The first action is GoTo{…, Step::kStart}; it asks for the manifest when that is not here yet.
std::vector<Effect> update(State& state, const Action& action);

}  // namespace sheaf
