import { foldText, makeBranded, whole } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';
import { phoneDigits } from './phone.js';

const SearchText = makeBranded<'SearchText'>(
  ['a text of 1 to 200 characters with a letter or digit', '文字か数字を含めて、200文字までで書く'],
  200,
  null,
  (text) => foldText(text) !== '',
);

const mostAtOnce = 1_000;

/** A search for persons, and the largest number of found persons. */
export const SoughtPerson = t.exact(t.type({ text: SearchText, most: whole(1, mostAtOnce) }), 'a search');
export type SoughtPerson = t.TypeOf<typeof SoughtPerson>;

/** Longer names are compared only up to this number of characters. */
const comparedLength = 100;

const startOf = (text: string): string => Array.from(foldText(text)).slice(0, comparedLength).join('');

/** The data of a person that a search compares with its text. */
export interface FindablePerson {
  readonly name: string;
  readonly reading: string | null;
  readonly phone: string | null;
}

/**
 * The search keys of a person. A text finds the person if a key begins with
 * `searchKeyBeginning` of the text.
 */
export const searchKeysOf = ({ name, reading, phone }: FindablePerson): readonly string[] => {
  const names = new Set([name, reading ?? ''].map(startOf).filter((start) => start !== ''));
  const digits = phoneDigits(phone ?? '');
  return [
    ...[...names].map((start) => `name\n${start}\n`),
    ...(digits === undefined ? [] : [`phone\n${digits}\n`]),
  ];
};

/** The beginning of the search keys that a text finds. A phone number finds only the same whole number. */
export const searchKeyBeginning = (text: string): string => {
  const digits = phoneDigits(text);
  return digits === undefined ? `name\n${startOf(text)}` : `phone\n${digits}\n`;
};
