#include "reader/sharing.h"

#include "reader/embed_code.h"
#include "reader/settings.h"

namespace sheaf {

std::string shared_text(const State& state, SharedText text) {
  if (!state.manifest || !state.article) return {};
  Address address;
  address.place = Place::kArticle;
  address.article = state.article->id;
  const std::string& home = state.manifest->home_url;
  const Embedded embedded{home.empty() ? state.site_address : home,
                          state.has_pages ? page_address(address) : hash_address(address), state.article->title,
                          state.settings.theme == Theme::kAuto ? "" : theme_name(state.settings.theme)};
  switch (text) {
    case SharedText::kNone: return {};
    case SharedText::kAddress: return embedded.site + embedded.page;
    case SharedText::kFrame: return frame_code(embedded);
    case SharedText::kHelper: return helper_code(embedded);
  }
  return {};
}

}  // namespace sheaf
