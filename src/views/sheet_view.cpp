// The "Aa" sheet: theme, text size, mode, keys. Every choice is a button that carries the settings it makes.
#include <string>

#include "views/nodes.h"
#include "views/strings.h"
#include "views/view.h"

namespace sheaf {
namespace {

View choice(std::string words, bool is_checked, Settings settings) {
  View view = button(StyleName::kChoice, std::move(words), SettingsChanged{settings});
  view.role = Role::kRadio;
  view.is_checked = is_checked;
  return view;
}

// A labelled group; its choices come into the returned view's last child.
View group(std::string label) {
  View view = box(Element::kDiv, StyleName::kSheetGroup);
  view.children.push_back(leaf(Element::kH3, StyleName::kSheetLabel, label));
  View choices = box(Element::kDiv, StyleName::kChoices);
  choices.role = Role::kRadioGroup;
  choices.label = std::move(label);
  view.children.push_back(std::move(choices));
  return view;
}

View theme_group(const Settings& settings) {
  static constexpr struct {
    Theme theme;
    const char* key;
  } kThemes[] = {{Theme::kAuto, "settings_theme_auto"},
                 {Theme::kLight, "settings_theme_light"},
                 {Theme::kDark, "settings_theme_dark"},
                 {Theme::kSepia, "settings_theme_sepia"}};
  View view = group(text("settings_theme"));
  for (const auto& [theme, key] : kThemes) {
    Settings chosen = settings;
    chosen.theme = theme;
    view.children.back().children.push_back(choice(text(key), settings.theme == theme, chosen));
  }
  return view;
}

View size_group(const Settings& settings) {
  View view = group(text("settings_size"));
  for (int size = 0; size < kTextSizes; ++size) {
    Settings chosen = settings;
    chosen.text_size = size;
    view.children.back().children.push_back(
        choice(text("settings_size_" + std::to_string(size + 1)), settings.text_size == size, chosen));
  }
  return view;
}

View mode_group(const Settings& settings) {
  View view = group(text("settings_mode"));
  for (const Mode mode : {Mode::kDrawn, Mode::kPlain}) {
    Settings chosen = settings;
    chosen.mode = mode;
    const char* key = mode == Mode::kDrawn ? "settings_mode_drawn" : "settings_mode_plain";
    view.children.back().children.push_back(choice(text(key), settings.mode == mode, chosen));
  }
  view.children.push_back(leaf(Element::kP, StyleName::kSheetNote, text("settings_mode_note")));
  return view;
}

View keys_group(const Settings& settings) {
  View view = group(text("settings_keys"));
  for (const bool has_letter_keys : {true, false}) {
    Settings chosen = settings;
    chosen.has_letter_keys = has_letter_keys;
    const char* key = has_letter_keys ? "settings_keys_on" : "settings_keys_off";
    view.children.back().children.push_back(choice(text(key), settings.has_letter_keys == has_letter_keys, chosen));
  }
  return view;
}

// Side by side: a sheet that is higher than the window cannot be drawn.
View mode_and_keys(const Settings& settings) {
  View pair = box(Element::kDiv, StyleName::kSheetPair);
  for (View group : {mode_group(settings), keys_group(settings)}) {
    group.style = StyleName::kPlain;
    pair.children.push_back(std::move(group));
  }
  return pair;
}

}  // namespace

View sheet_view(const State& state) {
  const Settings& settings = state.settings;
  std::vector<View> groups{theme_group(settings), size_group(settings),
                           state.environment.is_coarse_pointer ? mode_group(settings) : mode_and_keys(settings)};
  if (std::optional<View> offline = offline_group(state.offline)) groups.push_back(std::move(*offline));
  return sheet_of("settings", text("settings_title"), std::move(groups));
}

}  // namespace sheaf
