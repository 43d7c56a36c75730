/** The options of a command line, as the parser gives them: by their names in camel case. */
type Options = Readonly<Record<string, unknown>>;

/** The word of a line as the parser reads it: a name in camel case behind two hyphens. */
const nameIn = (word: string): string | undefined => /^-+([^-=][^=]*)/.exec(word)?.[1];

/** The words before `--`, behind which there are no options. */
const beforeRest = (words: readonly string[]): readonly string[] => {
  const rest = words.indexOf('--');
  return rest < 0 ? words : words.slice(0, rest);
};

/**
 * The text of an option, exactly as the command line has it: the parser reads `0012` as the number 12. Undefined
 * without the option, and for an option without a text.
 */
export const textOfOption = (
  words: readonly string[],
  options: Options,
  name: string,
): string | undefined => {
  const value = options[name];
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'number') return typeof value === 'string' ? value : undefined;
  const all = beforeRest(words);
  const at = all.findIndex((word) => nameIn(word) === name);
  const [, text = all[at + 1]] = /=(.*)$/s.exec(all[at] ?? '') ?? [];
  return text;
};

/** The first option that the command line has twice, or whose name has a dot, from which the parser makes an object. */
export const repeatedOption = (options: Options): string | undefined =>
  Object.keys(options).find((name) => name !== '--' && typeof options[name] === 'object');
