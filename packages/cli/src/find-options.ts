/** The options of a command line from the parser, by their names in camel case. */
type Options = Readonly<Record<string, unknown>>;

/** The name of the option in a word of the command line, in camel case; undefined for another word. */
const parseOptionName = (word: string): string | undefined => /^-+([^-=][^=]*)/.exec(word)?.[1];

/** The words before `--`. Words after it are never options. */
const takeWordsBeforeRest = (words: readonly string[]): readonly string[] => {
  const rest = words.indexOf('--');
  return rest < 0 ? words : words.slice(0, rest);
};

/**
 * The text of an option, exactly as in the command line. The parser itself would turn `0012` into the number
 * 12. Undefined for a missing option, and for an option without a text.
 */
export const findOptionText = (
  words: readonly string[],
  options: Options,
  name: string,
): string | undefined => {
  const value = options[name];
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'number') return typeof value === 'string' ? value : undefined;
  const all = takeWordsBeforeRest(words);
  const at = all.findIndex((word) => parseOptionName(word) === name);
  const [, text = all[at + 1]] = /=(.*)$/s.exec(all[at] ?? '') ?? [];
  return text;
};

/**
 * The first option that is repeated or has a dot in its name. The parser would make an object from a name
 * with a dot.
 */
export const findRepeatedOption = (options: Options): string | undefined =>
  Object.keys(options).find((name) => name !== '--' && typeof options[name] === 'object');
