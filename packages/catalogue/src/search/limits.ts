/** The maximum letters and words of a field. */
export const maxLetters = 100;
export const maxWords = 8;

/** The number of hits on a page. */
export const perPage = 20;

/** The number of pages to turn. After these, one more condition helps better. */
export const maxPages = 50;

/** The number of titles in each step through all titles. */
export const titlesPerStep = 1_000;

/** Hits are counted up to this number. */
export const maxCounted = 10_000;
