import { refusalWords, type TimeZone } from '@torioki/lending';
import {
  codeWords,
  factWords,
  fieldWords,
  nameInEnglish,
  reservationWord,
  statusWord,
  type Words,
} from '@torioki/lending/labels';
import { viewCodeWords, viewFieldWords } from '@torioki/read-models';
import type { InBothLanguages } from '../in-both-languages.js';
import { commandWord, eventWord, partWord } from './type-words.js';

export type Language = keyof InBothLanguages;

const zoneWords: Readonly<Record<TimeZone, InBothLanguages>> = {
  'Asia/Tokyo': { ja: '日本時間', en: 'Japan time' },
};

const codes: Readonly<Record<string, Words>> = { ...codeWords, ...viewCodeWords };
const fields: Readonly<Record<string, Words>> = { ...fieldWords, ...factWords, ...viewFieldWords };

/** Looks up a word in a table. The name may be any text: a history may even contain `__proto__`. */
const lookUp = <Found>(table: Readonly<Record<string, Found>>, name: string): Found | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** Looks a word up. Returns unknown names unchanged. */
const createLookup =
  (table: Readonly<Record<string, string>>) =>
  (name: string): string =>
    lookUp(table, name) ?? name;

const createJapaneseLookup =
  (table: Readonly<Record<string, Words>>) =>
  (name: string): string =>
    lookUp(table, name)?.[0] ?? name;

const renderCodeInEnglish = (code: string): string => nameInEnglish(code, lookUp(codes, code));

/**
 * The English words for the Japanese words on the library's screens. If several codes have the same Japanese
 * word, the first code gives the English word.
 */
const screensInEnglish: Readonly<Record<string, string>> = Object.fromEntries(
  [
    Object.entries(codes).map(([code, [ja]]) => [code, ja] as const),
    ...[statusWord, reservationWord].map(Object.entries<string | null>),
  ]
    .flatMap((words) =>
      words.flatMap(([code, word]) => (word === null ? [] : [[word, renderCodeInEnglish(code)] as const])),
    )
    .toReversed(),
);

const addSpaces = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const toSentence = (type: string): string => capitalize(addSpaces(type));

const english = {
  fact: (name: string) => lookUp(fields, name)?.[1] ?? addSpaces(name),
  code: (name: string) =>
    Object.hasOwn(codes, name) ? renderCodeInEnglish(name) : createLookup(screensInEnglish)(name),
  part: (name: string) => name,
  command: toSentence,
  event: toSentence,
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
  fact: createJapaneseLookup(fields),
  code: createJapaneseLookup(codes),
  part: createLookup(partWord),
  command: createLookup(commandWord),
  event: createLookup(eventWord),
  refusal: createLookup(refusalWords),
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

/** The words of each language for codes, fields, events, commands and refusals. */
export const vocabulary: Readonly<Record<Language, Vocabulary>> = { ja: japanese, en: english };
