import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { refusedIf, ruling, type Ruling } from '../rule.js';

export interface NothingToChange {
  readonly code: 'nothing-to-change';
}

export const changesSomething = ruling(
  {
    id: 'CHANGE-1',
    en: 'A command that would change nothing is refused.',
    ja: '既にそうなっていることは、重ねて行わない。',
  },
  (isSo: boolean): Ruling<NothingToChange> => refusedIf(isSo, { code: 'nothing-to-change' }),
);

/** The rule CHANGE-1 for a list: returns the elements that change, or refuses if no element changes. */
export const requireChanges = <One>(others: One[]): Ruling<NothingToChange, NonEmptyArray<One>> => {
  const said = changesSomething(others.length === 0);
  return E.isLeft(said) ? said : E.right(others as NonEmptyArray<One>);
};
