// What `sheaf pack` writes before the code of embed.js (src/publish/site/guest_files.cpp).

/** Whether articles and categories have pages of their own. */
declare const sheafPages: boolean;
