// Instead of imgui_tables.cpp: no table and no column is ever begun, so there is nothing to end and nothing to tidy up.
// Dear ImGui's core asks for these all the same, and they would bring the rest along: 6 kB to download.
#include <imgui.h>
#include <imgui_internal.h>

namespace ImGui {

void EndTable() {}
void TableEndRow(ImGuiTable*) {}
void TableSettingsAddSettingsHandler() {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TablePushColumnChannel(int) {}
void TablePopColumnChannel() {}
void EndColumns() {}

}  // namespace ImGui
