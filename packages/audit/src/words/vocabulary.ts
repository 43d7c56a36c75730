import { refusalWords, type TimeZone } from '@torioki/lending';
import { reservationWord, statusWord } from '@torioki/lending/labels';
import type { InBothLanguages } from '../in-both.js';
import { codeInEnglish, codeWord } from './code-words.js';
import { factWord } from './fact-words.js';
import { factInEnglish } from './facts-in-english.js';
import { commandWord, eventWord, partWord } from './type-words.js';

export type Language = keyof InBothLanguages;

const zoneWords: Readonly<Record<TimeZone, InBothLanguages>> = {
  'Asia/Tokyo': { ja: '日本時間', en: 'Japan time' },
};

/** Looks a word up. Returns unknown names unchanged: a history may have any, `__proto__` too. */
const from =
  (table: Readonly<Record<string, string>>) =>
  (name: string): string =>
    (Object.hasOwn(table, name) ? table[name] : undefined) ?? name;

/** What the screens of the library say, in English: of each code its Japanese word, and its English. */
const screensInEnglish: Readonly<Record<string, string>> = Object.fromEntries(
  [codeWord, statusWord, reservationWord].flatMap((words) =>
    Object.entries<string | null>(words).flatMap(([code, word]) =>
      word === null || !(code in codeInEnglish) ? [] : [[word, from(codeInEnglish)(code)]],
    ),
  ),
);

const spaced = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const sentenceOf = (type: string): string => capital(spaced(type));

const english = {
  fact: (name: string) => (Object.hasOwn(factInEnglish, name) ? from(factInEnglish)(name) : spaced(name)),
  code: from({ ...screensInEnglish, ...codeInEnglish }),
  part: (name: string) => name,
  command: sentenceOf,
  event: sentenceOf,
  refusal: (code: string) => code.replaceAll('-', ' '),
  colon: ': ',
  comma: ', ',
  or: ' / ',
  of: ' ',
  row: (number: number) => `row ${number}`,
  fewerThan: (number: number) => `under ${number}`,
  zone: (zone: TimeZone) => `${zoneWords[zone].en} (${zone})`,
  none: 'none',
  more: (count: number) => ` … (${count})`,
  position: (position: number) => `position ${position}`,
  inBrackets: (text: string) => ` (${text})`,
  quoted: (text: string) => text,
  yes: 'yes',
  no: 'no',
};

export type Vocabulary = typeof english;

const japanese: Vocabulary = {
  fact: from(factWord),
  code: from(codeWord),
  part: from(partWord),
  command: from(commandWord),
  event: from(eventWord),
  refusal: from(refusalWords),
  colon: '：',
  comma: '、',
  or: '・',
  of: 'の',
  row: (number) => `${number}番目`,
  fewerThan: (number) => `${number}未満`,
  zone: (zone) => `${zoneWords[zone].ja}（${zone}）`,
  none: 'なし',
  more: (count) => `ほか（計${count}件）`,
  position: (position) => `位置${position}`,
  inBrackets: (text) => `（${text}）`,
  quoted: (text) => `「${text}」`,
  yes: 'はい',
  no: 'いいえ',
};

/** What things are called in each language: codes, fields, events, commands and refusals. */
export const vocabulary: Readonly<Record<Language, Vocabulary>> = { ja: japanese, en: english };
