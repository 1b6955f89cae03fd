// Reading without a connection: its group in the settings, the mark in the bar, and the notices in the chip.
#include <cmath>

#include "views/nodes.h"
#include "views/strings.h"
#include "views/view.h"

namespace sheaf {
namespace {

// "210 kB", "3.4 MB": two figures are enough to decide by.
std::string size_words(double bytes) {
  const int kilobytes = static_cast<int>(std::ceil(bytes / 1000));
  if (kilobytes < 1000) return text("size_kilobytes", {{"size", std::to_string(kilobytes)}});
  const int tenths = static_cast<int>(std::lround(bytes / 100'000));
  const std::string whole = grouped_number(tenths / 10);
  const bool is_whole = tenths >= 100 || tenths % 10 == 0;
  return text("size_megabytes",
              {{"size", is_whole ? whole : whole + text("decimal_point") + std::to_string(tenths % 10)}});
}

View chip_button(std::string words, Action action) {
  return button(StyleName::kChipButton, std::move(words), std::move(action));
}

std::string update_words(const Offline& offline) {
  const std::string what =
      offline.update_articles > 0 ? counted("update", offline.update_articles) : text("update_unknown");
  return what + ", " + size_words(offline.update_bytes);
}

}  // namespace

std::string kept_words(const Offline& offline) {
  switch (offline.keeping) {
    case Keeping::kUnknown: return {};
    case Keeping::kNothing: return text("offline_nothing");
    case Keeping::kWhole: return text("offline_whole");
    case Keeping::kPart:
    case Keeping::kRunning:
    case Keeping::kFull: break;
  }
  const std::string part =
      text("offline_part", {{"kept", size_words(offline.kept_bytes)}, {"all", size_words(offline.all_bytes)}});
  return offline.keeping == Keeping::kFull ? part + " " + text("offline_full") : part;
}

std::optional<View> offline_mark(const State& state) {
  if (!state.offline.is_cut_off) return std::nullopt;
  View mark = button(StyleName::kBarButton, text("offline_mark"), SheetToggled{!state.is_sheet_open});
  mark.label = text("offline_mark_label", {{"kept", kept_words(state.offline)}});
  return mark;
}

std::optional<View> offline_group(const Offline& offline) {
  if (offline.keeping == Keeping::kUnknown) return std::nullopt;
  View note = leaf(Element::kP, StyleName::kSheetNote, kept_words(offline));
  if (offline.keeping == Keeping::kNothing || offline.keeping == Keeping::kWhole) return note;  // nothing to choose
  View group = box(Element::kDiv, StyleName::kSheetGroup);
  group.children.push_back(leaf(Element::kH3, StyleName::kSheetLabel, text("offline_title")));
  group.children.push_back(std::move(note));
  View buttons = box(Element::kDiv, StyleName::kButtonRow);
  if (offline.keeping == Keeping::kRunning) {
    buttons.children.push_back(button(StyleName::kButton, text("offline_pause"), OfflineWanted{OfflineDeed::kPause}));
  } else {
    const std::string rest = size_words(offline.all_bytes - offline.kept_bytes);
    buttons.children.push_back(
        button(StyleName::kButton, text("offline_keep", {{"size", rest}}), OfflineWanted{OfflineDeed::kKeepAll}));
  }
  group.children.push_back(std::move(buttons));
  return group;
}

std::string notice_words(const State& state) {
  if (state.offline_notice == OfflineNotice::kUpdate) return update_words(state.offline);
  return state.offline_notice == OfflineNotice::kReady ? text("offline_ready") : std::string();
}

std::optional<View> offline_chip(const State& state) {
  if (state.offline_notice == OfflineNotice::kNone) return std::nullopt;
  View chip = box(Element::kSection, StyleName::kChip);
  chip.key = "offline";
  chip.label = text("offline_title");
  chip.children.push_back(leaf(Element::kP, StyleName::kChipWords, notice_words(state)));
  if (state.offline_notice == OfflineNotice::kUpdate) {
    chip.children.push_back(chip_button(text("update_use"), OfflineWanted{OfflineDeed::kUseUpdate}));
    chip.children.push_back(chip_button(text("update_later"), NoticeClosed{}));
  } else {
    View dismiss = chip_button(text("dismiss_sign"), NoticeClosed{});
    dismiss.label = text("dismiss");
    chip.children.push_back(std::move(dismiss));
  }
  return chip;
}

}  // namespace sheaf
