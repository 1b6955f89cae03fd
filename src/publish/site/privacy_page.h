// "What this site stores and requests", in plain words, for whoever reads the site or is asked to embed it. What it claims is
// compared with what a browser really stored and asked for by tests/browser/privacy.test.mjs.
#pragma once

#include <string>
#include <vector>

#include "publish/config.h"

namespace sheaf {

inline constexpr char kPrivacyPath[] = "privacy/";

struct PrivacyFacts {
  bool keeps_files = false;  // by a service worker
  Frames frames = Frames::kEverywhere;
  std::vector<std::string> listed;  // origins: told what is opened and read in their frames
};

// The page's link at the foot of every page.
FooterLink privacy_link();
Article privacy_article(const Manifest& manifest, const PrivacyFacts& facts);

}  // namespace sheaf
