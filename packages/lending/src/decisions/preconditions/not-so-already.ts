import { rule } from '../../vocabulary/index.js';
import { isNonEmpty } from 'fp-ts/lib/Array.js';
import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { passed, refused, type Ruling } from '../rule.js';

export interface NothingToChange {
  readonly code: 'nothing-to-change';
}

const nothingToChange = refused<NothingToChange>({ code: 'nothing-to-change' });

export const notSoAlready = rule(
  {
    id: 'CHANGE-1',
    en: 'A command that would change nothing is refused.',
    ja: '既にそうなっていることは、重ねて行わない。',
  },
  (isSo: boolean): Ruling<NothingToChange> => (isSo ? nothingToChange : passed),
);

/** CHANGE-1 for many at once: gives those that are not so already, or refuses if there are none. */
export const notAllSo = <One>(others: One[]): Ruling<NothingToChange, NonEmptyArray<One>> =>
  isNonEmpty(others) ? E.right(others) : nothingToChange;
