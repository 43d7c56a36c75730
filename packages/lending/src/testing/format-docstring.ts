const width = 116;

/** The lines of a docstring for a property. A short text gives one line. */
export const formatDocstring = (text: string): readonly string[] => {
  const lines = text.split(' ').reduce<readonly string[]>((before, word) => {
    const line = before.at(-1);
    return line === undefined || `${line} ${word}`.length > width
      ? [...before, word]
      : [...before.slice(0, -1), `${line} ${word}`];
  }, []);
  const [first, ...more] = lines;
  return more.length === 0
    ? [`  /** ${first} */`]
    : ['  /**', ...lines.map((line) => `   * ${line}`), '   */'];
};
