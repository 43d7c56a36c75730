import type { Json } from '@torioki/event-store';

/** The smallest number of characters in a cached document, and the largest number of cached documents. */
const [long, most] = [4_096, 8];

const kept = new Map<string, Json>();

/**
 * Parses a stored document. The long documents that were parsed last are cached by their text. So an
 * unchanged long document is the same object at each reading. Results that are cached for this object, such
 * as the rules in force, remain valid.
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
