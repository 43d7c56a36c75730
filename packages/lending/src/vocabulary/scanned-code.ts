import { CopyId } from './ids.js';
import { makeBranded, type Branded } from './branded.js';

/** The text that a scanner, a keyboard or an input method sends for a copy. */
export const ScannedText = makeBranded<'ScannedText'>(
  ['the text of a scanned code, of at most 1000 characters', '1000文字以内で書く'],
  1_000,
  null,
);
export type ScannedText = Branded<'ScannedText'>;

/** The letters a to d that begin and end a code of NW-7, around its digits and signs. */
const betweenStartAndStop = /^[a-dA-D]([0-9$:/.+-]+)[a-dA-D]$/;

/**
 * The codes of copies that a scanned text may mean, the likeliest first. The first one is the text in half
 * width without spaces; the next one also lacks the start and stop letters of NW-7. Empty if the text is no
 * code of a copy.
 */
export const readScannedCode = (text: string): readonly CopyId[] => {
  const folded = text.normalize('NFKC').replace(/[\s\p{C}]/gu, '');
  const inside = betweenStartAndStop.exec(folded)?.[1];
  return [folded, ...(inside === undefined ? [] : [inside])].filter((code) => CopyId.is(code));
};
