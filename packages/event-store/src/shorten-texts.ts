/** The largest number of characters of a text in an error. They are enough to identify the text. */
const most = 1_000;

const shortenedText = (text: string): string =>
  text.length <= most ? text : `${text.slice(0, most)}… (${text.length} characters)`;

/** Shortens all texts in the details of an error, because some of them come from outside. */
export const shortenTexts = <Details>(details: Details): Details => {
  const inside = (value: unknown): unknown => {
    if (typeof value === 'string') return shortenedText(value);
    if (Array.isArray(value)) return value.map(inside);
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inside(part)]))
      : value;
  };
  return inside(details) as Details;
};
