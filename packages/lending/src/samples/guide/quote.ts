/** A text of the guide: by which requirements it stands there, in which line, and how it reads. */
type Quote = readonly [requirements: string, line: number, reads: string];

/** Quotes, in the places where our texts have them. */
export type Quotes = Quote | readonly Quotes[] | { readonly [place: string]: Quotes };

const isQuote = (quotes: Quotes): quotes is Quote => Array.isArray(quotes) && typeof quotes[0] === 'string';

/** How quotes read, each in its place. */
export const readsOf = (quotes: Quotes): unknown => {
  if (isQuote(quotes)) return quotes[2];
  if (Array.isArray(quotes)) return quotes.map(readsOf);
  return Object.fromEntries(Object.entries(quotes).map(([place, inside]) => [place, readsOf(inside)]));
};
