import type { Json } from '@torioki/event-store';

/** Documents with at least so many characters are kept, and how many of them. */
const [long, most] = [4_096, 8];

const kept = new Map<string, Json>();

/**
 * Parses a stored document. The last long ones are kept, by their text, so that reading one again gives the same
 * object. Then whatever was computed from it, such as the rules in force, holds as long as it does not change.
 */
export const parsedDocument = (text: string): Json => {
  if (text.length < long) return JSON.parse(text) as Json;
  const document = kept.get(text) ?? (JSON.parse(text) as Json);
  kept.delete(text);
  kept.set(text, document);
  const [oldest = text] = kept.keys();
  if (kept.size > most) kept.delete(oldest);
  return document;
};
