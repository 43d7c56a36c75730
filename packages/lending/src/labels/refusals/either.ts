/** Words between 「 and 」, without repetitions. */
export const either = (words: readonly string[]): string => [...new Set(words)].join('」「');
