import { makeBranded } from '@torioki/lending/vocabulary';
import type * as t from 'io-ts';

/**
 * A class of the Nippon Decimal Classification (分類, R19): 913.6, 91, or with a collection mark, such as K913.
 * The mark can be a class by itself: E is for picture books.
 */
export const Ndc = makeBranded<'Ndc'>(
  ['a class such as 913.6, 007.6, K913 or E', '分類を 913.6、007.6、K913、E のように書く'],
  32,
  /^([A-Z]{1,3}|[A-Z]{0,3}(\d{1,3}|\d{3}\.\d+))$/,
);
export type Ndc = t.TypeOf<typeof Ndc>;
