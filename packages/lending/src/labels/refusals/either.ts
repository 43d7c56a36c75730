/** Words between 「 and 」, each once. */
export const either = (words: readonly string[]): string => [...new Set(words)].join('」「');
