/** How much of a field is looked for. */
export const mostLetters = 100;
export const mostWords = 8;

/** How many hits a page has. */
export const perPage = 20;

/** How many pages can be turned; after that, one more condition helps better. */
export const mostPages = 50;

/** How many titles are given at once to whoever goes through all of them. */
export const perStep = 1_000;

/** Up to here hits are counted. */
export const mostCounted = 10_000;
