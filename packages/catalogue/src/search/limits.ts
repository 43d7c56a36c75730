/** The largest numbers of letters and words in a field. */
export const maxLetters = 100;
export const maxWords = 8;

/** The number of hits on a page. */
export const perPage = 20;

/** The number of pages that a user can open. A user with more hits should add a condition. */
export const maxPages = 50;

/** The number of titles in each step of a program that reads all titles. */
export const titlesPerStep = 1_000;

/** Hits are counted up to this number. */
export const maxCounted = 10_000;
