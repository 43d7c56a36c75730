import { foldText } from '@torioki/lending/vocabulary';
import type { Title } from '../record/title.js';

const counted: Readonly<Record<string, string>> = { 上: '1', 前: '1', 中: '2', 下: '3', 後: '3' };

/** The folded text with padded numbers, so that 2 sorts before 10. */
const padded = (text: string): string => foldText(text).replace(/\d+/g, (number) => number.padStart(9, '0'));

/**
 * The sort key of a title: the reading of its name, then its name, its volume (2 before 10, 上 before 中 before
 * 下), and its code. A name without a reading is sorted by its text, kanji after kana.
 */
export const sortKey = ({ title, name, volume }: Title): string =>
  [
    padded(name.reading ?? name.text),
    padded(name.text),
    padded(volume ?? '').replace(/[上前中下後]/g, (word) => counted[word] ?? word),
    title,
  ].join('\n');
