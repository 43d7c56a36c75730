/** A table of words. A value is a word, or another table. */
type Words = Readonly<Record<string, unknown>>;

/** The paths of all words in a table, such as `dates.monthAndDay`. */
export const listPaths = (words: object, group = ''): readonly string[] =>
  Object.entries(words as Words).flatMap(([key, word]) =>
    typeof word === 'object' && word !== null ? listPaths(word, `${group}${key}.`) : [`${group}${key}`],
  );

/** The mark of a word. It contains no Japanese. */
export const markOf = (path: string): string => `<${path}>`;

const markWord = (word: unknown, path: string): unknown =>
  typeof word === 'function' ? () => markOf(path) : markOf(path);

/** Own words that replace each word of a table by its mark; or only the words with these paths. */
export const markWords = (words: object, paths: readonly string[] = listPaths(words), group = ''): object =>
  Object.fromEntries(
    Object.entries(words as Words).flatMap(([key, word]): readonly (readonly [string, unknown])[] => {
      const path = `${group}${key}`;
      if (typeof word === 'object' && word !== null) return [[key, markWords(word, paths, `${path}.`)]];
      return paths.includes(path) ? [[key, markWord(word, path)]] : [];
    }),
  );
