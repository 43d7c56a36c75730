/** The options of a command line from the parser, by their names in camel case. */
type Options = Readonly<Record<string, unknown>>;

/** The option's name in a word as the parser reads it: two hyphens and a name in camel case. */
const parseOptionName = (word: string): string | undefined => /^-+([^-=][^=]*)/.exec(word)?.[1];

/** The words before `--`. No options come after it. */
const takeWordsBeforeRest = (words: readonly string[]): readonly string[] => {
  const rest = words.indexOf('--');
  return rest < 0 ? words : words.slice(0, rest);
};

/**
 * The text of an option, exactly as in the command line: the parser reads `0012` as the number 12. Undefined
 * for a missing option, and for one without a text.
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

/** The first option that is repeated or has a dot in its name. From a dot the parser makes an object. */
export const findRepeatedOption = (options: Options): string | undefined =>
  Object.keys(options).find((name) => name !== '--' && typeof options[name] === 'object');
