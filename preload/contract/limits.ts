/** Longest text a person may paste, in UTF-16 code units; the same for a copied page. */
export const PASTE_LIMIT = 5_000_000;

/** Longest name, and longest line of a form. */
export const SHORT_LIMIT = 300;

/** Most names a watch-list may hold: as many as an office follows. */
export const MOST_NAMES = 2000;

/** Shortest passphrase an encrypted library may be given, and the longest, in UTF-16 code units. */
export const PASSPHRASE_SHORTEST = 8;
export const PASSPHRASE_LONGEST = 1000;
