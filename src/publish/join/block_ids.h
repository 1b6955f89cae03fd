// Ids of blocks are made from what the blocks hold, so that a picture whose address changes, or a paragraph that becomes a
// figure, changes them; links to those blocks have to follow.
#pragma once

#include <vector>

#include "collection/collection.h"

namespace sheaf {

// Gives all blocks the ids of what they hold now, and puts right the links between articles that name the old ones. A link
// to a block that is gone leads to its article.
void renew_block_ids(std::vector<Article>& articles);

}  // namespace sheaf
