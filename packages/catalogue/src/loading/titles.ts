import { isDeepStrictEqual } from 'node:util';
import * as E from 'fp-ts/lib/Either.js';
import { flow } from 'fp-ts/lib/function.js';
import { Title } from '../record/title.js';
import { codesTaken, type Claim } from './codes-taken.js';
import { frozen } from './frozen.js';
import { loadedUnless, rowsOf, type Loaded, type Row } from './rows.js';

/** Rows without those that say the same as an earlier one. */
const once = (rows: readonly Row<Title>[]): readonly Row<Title>[] => {
  const firsts = new Map<string, Title>();
  return rows.filter(({ value }) => {
    const first = firsts.get(value.title);
    if (first === undefined) firsts.set(value.title, value);
    return first === undefined || !isDeepStrictEqual(first, value);
  });
};

const titleClaims = (rows: readonly Row<Title>[]): readonly Claim[] =>
  rows.map(({ row, value }) => ({ row, path: 'title', code: value.title }));

const copyClaims = (rows: readonly Row<Title>[]): readonly Claim[] =>
  rows.flatMap(({ row, value }) =>
    value.copies.map(({ copy }, index) => ({ row, path: `copies[${index}].copy`, code: copy })),
  );

/**
 * The titles of records as a program passes them. A record that is there twice is one title. Two different records may
 * not have the same code, nor may two copies.
 */
export const titlesOf: (records: readonly unknown[]) => Loaded<readonly Title[]> = flow(
  rowsOf(Title),
  E.map(once),
  E.chain((rows) =>
    loadedUnless(
      [...codesTaken(titleClaims(rows)), ...codesTaken(copyClaims(rows))],
      rows.map(({ value }) => frozen(value)),
    ),
  ),
);
