#include "reader/sharing.h"

#include "reader/embed_code.h"
#include "reader/settings.h"

namespace sheaf {

namespace {

const std::string& site_of(const State& state) {
  return state.manifest->home_url.empty() ? state.site_address : state.manifest->home_url;
}

}  // namespace

bool can_share(const State& state) { return state.manifest && state.article && site_of(state).starts_with("http"); }

std::string shared_text(const State& state, Shareable text) {
  if (!can_share(state)) return {};
  Address address;
  address.place = Place::kArticle;
  address.article = state.article->id;
  const Embedded embedded{site_of(state), address_below_root(address, state.has_pages), state.article->title,
                          state.settings.theme == Theme::kAuto ? "" : theme_name(state.settings.theme),
                          state.article->id.value};
  switch (text) {
    case Shareable::kNone: return {};
    case Shareable::kAddress: return embedded.site + embedded.page;
    case Shareable::kFrame: return frame_code(embedded);
    case Shareable::kHelper: return helper_code(embedded);
  }
  return {};
}

}  // namespace sheaf
