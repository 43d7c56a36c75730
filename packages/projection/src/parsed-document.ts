import type { Json } from '@torioki/event-store';

/** From how many characters on a document is kept, and how many of them are. */
const [long, most] = [4_096, 8];

const kept = new Map<string, Json>();

/**
 * Parses a document as it is stored. The last long ones are kept, by their text: who reads one again is given the same
 * document, and what was worked out of it, such as the rules in force, holds as long as it does not change.
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
