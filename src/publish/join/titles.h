// Titles that tell the articles of one input apart: made up where there are none, and another one where the files of one
// folder share theirs. What a source states as title stays; only what is too long to be shown is cut.
#pragma once

#include <vector>

#include "publish/import/draft.h"
#include "publish/report.h"

namespace sheaf {

// Titles from headings or first words that two files of one folder have (a project's name above each page) yield in all
// files: to the heading that follows at once, else to the page's <title>, else to the file's name. In two folders
// "Introduction" tells enough.
void complete_titles(std::vector<Draft>& drafts, Report& report);

}  // namespace sheaf
