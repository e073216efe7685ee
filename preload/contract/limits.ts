/** Longest text a person may paste, in UTF-16 code units; the same for a copied page. */
export const PASTE_LIMIT = 5_000_000;

/** Longest name, and longest line of a form. */
export const SHORT_LIMIT = 300;

/** Most names a watch-list may hold: as many as an office follows. */
export const MOST_NAMES = 2000;
