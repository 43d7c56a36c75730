/** The largest number of letters and words in a field. */
export const maxLetters = 100;
export const maxWords = 8;

/** The number of hits on a page. */
export const perPage = 20;

/** The number of pages that a reader can open. Beyond them, one more condition helps better. */
export const maxPages = 50;

/** The number of titles in each step, if a search checks all titles. */
export const titlesPerStep = 1_000;

/** Hits are counted up to this number. */
export const maxCounted = 10_000;
