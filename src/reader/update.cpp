#include "reader/update.h"

#include <algorithm>
#include <utility>

#include "collection/json.h"
#include "reader/loading.h"
#include "reader/marking.h"
#include "reader/reading.h"
#include "reader/searching.h"
#include "reader/settings.h"
#include "reader/sharing.h"

namespace sheaf {
namespace {

class Update {
 public:
  Update(State& state, std::vector<Effect>& effects)
      : state_(state),
        effects_(effects),
        loader_(state, effects),
        reading_(state, effects),
        searching_(state, effects),
        marking_(state, effects) {}

  void operator()(const FileArrived& file) { loader_.arrived(file); }
  void operator()(const FileFailed& file) { loader_.failed(file); }
  void operator()(const LoadingIsSlow&) { loader_.slow(); }
  void operator()(const GoTo& action) {
    leave_panels();
    const bool was_search = state_.address.place == Place::kSearch, is_search = action.address.place == Place::kSearch;
    if (action.step == Step::kPush) {
      searching_.leave_for(action.address);
      marking_.leave_for(action.address);
    }
    if (is_search && !was_search && action.step == Step::kPush) state_.search_origin = state_.address;
    if (!is_search || !was_search) state_.is_origin_behind = is_search && action.step == Step::kPush;
    // One entry of the history for a search, however it was changed.
    loader_.go_to(action.address, is_search && was_search && action.step == Step::kPush ? Step::kReplace : action.step);
  }
  void operator()(const GoToRandom& action) {
    leave_panels();
    searching_.leave_for({});
    loader_.go_to_random(action.random);
  }
  void operator()(const Retry&) { loader_.retry(); }

  void operator()(const CopyDetails&) {
    if (state_.loading != Loading::kFailed) return;
    effects_.push_back(CopyText{state_.failure.file + "\n" + state_.failure.detail + "\n"});
  }

  void operator()(const EnvironmentChanged& action) { state_.environment = action.environment; }

  void operator()(const SettingsChanged& action) {
    if (action.settings == state_.settings) return;
    state_.settings = action.settings;
    state_.settings.text_size = std::clamp(state_.settings.text_size, 0, kTextSizes - 1);
    effects_.push_back(Save{});
  }

  void operator()(const SheetToggled& action) {
    if (action.is_open == state_.is_sheet_open) return;
    state_.is_sheet_open = action.is_open;
    state_.is_contents_open = false;
    if (action.is_open) state_.sheet = action.sheet;
    state_.copied_text = Shareable::kNone;
    const char* opener = state_.sheet == Sheet::kShare ? kShareButtonId : kSettingsButtonId;
    effects_.push_back(MoveFocus{action.is_open ? kSheetTitleId : opener});
  }

  void operator()(const CopyShared& action) {
    state_.copied_text = action.text;
    state_.copy_outcome = CopyOutcome::kUnderWay;
    effects_.push_back(CopyText{shared_text(state_, action.text), action.text});
  }

  void operator()(const Copied& action) {
    if (action.text == state_.copied_text)
      state_.copy_outcome = action.is_done ? CopyOutcome::kDone : CopyOutcome::kRefused;
    effects_.push_back(action.is_done ? Announce{"announce_copied"} : Announce{"announce_not_copied"});
  }

  void operator()(const ContentsToggled& action) {
    if (state_.is_contents_open && !action.is_open) effects_.push_back(MoveFocus{kContentsButtonId});
    state_.is_contents_open = action.is_open;
  }
  void operator()(const TopBlockChanged& action) { state_.top_block = action.block; }

  void operator()(const ReadingStopped& action) { reading_.stop(action); }
  void operator()(const GoOnReading&) { reading_.go_on(); }
  void operator()(const StartOver&) { reading_.start_over(); }
  void operator()(const ContinuedClosed&) { state_.continued.reset(); }

  void operator()(const SavedElsewhere& action) {
    Saved saved = read_saved(action.saved);
    state_.settings = saved.settings;
    state_.places = std::move(saved.places);
    state_.searches = std::move(saved.searches);
  }

  void operator()(const SearchFocused&) { searching_.focus_field(); }
  void operator()(const SearchTyped& action) { searching_.type(action.query); }
  void operator()(const SearchRested&) { searching_.rest(); }
  void operator()(const SearchChanged& action) { searching_.change(action); }
  void operator()(const SearchCommitted&) { searching_.commit(); }
  void operator()(const SearchCleared&) {
    if (!searching_.clear()) operator()(GoTo{Address(state_.search_origin), Step::kPush});
  }
  void operator()(const MoreWanted&) { searching_.want_more(); }
  void operator()(const IndexGrown&) { searching_.index_grown(); }
  void operator()(const AnswerReady& action) { state_.answer = *action.answer; }
  void operator()(const OffersReady& action) { state_.offers = *action.offers; }
  void operator()(const SearchesForgotten&) { searching_.forget_searches(); }
  void operator()(const LostFilesWanted&) {
    effects_.push_back(FetchLostFiles{});
    searching_.focus_field();  // the button goes
  }
  void operator()(const MarksStepped& action) { marking_.step(action.step); }
  void operator()(const MarksDropped&) { marking_.drop(); }

  void operator()(const OfflineChanged& action) {
    const Offline before = std::exchange(state_.offline, action.offline);
    OfflineNotice notice = state_.offline_notice;
    if (action.offline.update_articles >= 0 && before.update_articles < 0) {
      notice = OfflineNotice::kUpdate;
    } else if (action.offline.keeping == Keeping::kWhole && !state_.settings.is_offline_told) {
      notice = OfflineNotice::kReady;
      state_.settings.is_offline_told = true;
      effects_.push_back(Save{});
    }
    if (std::exchange(state_.offline_notice, notice) != notice) effects_.push_back(AnnounceNotice{});
  }
  void operator()(const OfflineWanted& action) {
    effects_.push_back(DoOffline{action.deed});
    if (action.deed == OfflineDeed::kKeepAll) effects_.push_back(MoveFocus{kSheetTitleId});  // the button goes
    if (action.deed == OfflineDeed::kUseUpdate) state_.offline_notice = OfflineNotice::kNone;
  }
  void operator()(const NoticeClosed&) { state_.offline_notice = OfflineNotice::kNone; }

 private:
  void leave_panels() {
    state_.is_sheet_open = false;
    state_.is_contents_open = false;
    state_.continued.reset();
  }

  State& state_;
  std::vector<Effect>& effects_;
  Loader loader_;
  Reading reading_;
  Searching searching_;
  Marking marking_;
};

}  // namespace

std::vector<Effect> update(State& state, const Action& action) {
  std::vector<Effect> effects;
  std::visit(Update(state, effects), action);
  return effects;
}

}  // namespace sheaf
