import { folded } from '../folding/folded.js';
import type { Title } from '../record/title.js';

const counted: Readonly<Record<string, string>> = { 上: '1', 前: '1', 中: '2', 下: '3', 後: '3' };

/** A text that sorts by its numbers: 2 before 10. */
const padded = (text: string): string => folded(text).replace(/\d+/g, (number) => number.padStart(9, '0'));

/**
 * Where a title stands among others: by its name's reading, then by its name, then by its volume (2 before 10, 上 before
 * 中 before 下), then by its code. A name without a reading stands where its text does, kanji after kana.
 */
export const placeOf = ({ title, name, volume }: Title): string =>
  [
    padded(name.reading ?? name.text),
    padded(name.text),
    padded(volume ?? '').replace(/[上前中下後]/g, (word) => counted[word] ?? word),
    title,
  ].join('\n');
