/** A sentence of the guide, with its requirements and its line. */
type Quote = readonly [requirements: string, line: number, reads: string];

/** Quotes, in the structure of the texts that use them. */
export type Quotes = Quote | readonly Quotes[] | { readonly [place: string]: Quotes };

const isQuote = (quotes: Quotes): quotes is Quote => Array.isArray(quotes) && typeof quotes[0] === 'string';

/** The texts of quotes, in the same structure. */
export const textsOfQuotes = (quotes: Quotes): unknown => {
  if (isQuote(quotes)) return quotes[2];
  if (Array.isArray(quotes)) return quotes.map(textsOfQuotes);
  return Object.fromEntries(Object.entries(quotes).map(([place, inside]) => [place, textsOfQuotes(inside)]));
};
