/** Words between 「 and 」, without repetitions. */
export const joinAlternatives = (words: readonly string[]): string => [...new Set(words)].join('」「');
