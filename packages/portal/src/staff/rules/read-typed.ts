/** A typed text without spaces around it, with letters and digits in half width. */
export const readText = (form: URLSearchParams, name: string): string =>
  (form.get(name) ?? '').normalize('NFKC').trim();

/** A typed number; null for an empty field. A text that is no number gives NaN, which no command accepts. */
export const readNumber = (form: URLSearchParams, name: string): number | null => {
  const text = readText(form, name);
  if (text === '') return null;
  return /^\d{1,9}$/.test(text) ? Number(text) : NaN;
};

/** The typed words, such as days, which spaces, commas or line ends separate. */
export const readWords = (form: URLSearchParams, name: string): readonly string[] =>
  readText(form, name)
    .split(/[\s,、]+/)
    .filter((word) => word !== '');
