import { makeBranded } from '@torioki/lending/vocabulary';
import type * as t from 'io-ts';
import { standardNumber } from './standard-number.js';

/** A printed ISBN or ISSN. */
export const StandardNumber = makeBranded<'StandardNumber'>(
  ['an ISBN or ISSN with the right check digit', '検査数字の合うISBNかISSNを書く'],
  64,
  null,
  (text) => standardNumber(text) !== undefined,
);
export type StandardNumber = t.TypeOf<typeof StandardNumber>;
