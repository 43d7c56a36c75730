import type { Json } from '@torioki/event-store';

/** The least number of characters of a cached document, and the size of the cache. */
const [long, most] = [4_096, 8];

const kept = new Map<string, Json>();

/**
 * Parses a stored document. The last long documents are cached by their text, so that reading one again
 * returns the same object. Results computed from it, such as the rules in force, then remain valid until it
 * changes.
 */
export const parseDocument = (text: string): Json => {
  if (text.length < long) return JSON.parse(text) as Json;
  const document = kept.get(text) ?? (JSON.parse(text) as Json);
  kept.delete(text);
  kept.set(text, document);
  const [oldest = text] = kept.keys();
  if (kept.size > most) kept.delete(oldest);
  return document;
};
