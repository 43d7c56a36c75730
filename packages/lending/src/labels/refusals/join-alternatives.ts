/** Joins words to be put between 「 and 」, and drops repeated ones. */
export const joinAlternatives = (words: readonly string[]): string => [...new Set(words)].join('」「');
