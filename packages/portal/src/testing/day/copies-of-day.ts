import { branch, headquarters } from '../../sample/places.js';

/** The copy of a title, with the card of its reader and the reader's pickup place. */
export interface CopyOfDay {
  readonly copy: string;
  readonly title: string;
  readonly card: string;
  readonly location: string;
}

/** The situations of the copies in the morning. */
export type Situation = 'overdue' | 'lent' | 'lentAtBranch' | 'waits' | 'underWay' | 'secured' | 'ordered';

/** Makes copies. Every three copies have the same reader, and each place has its own readers. */
export const makeCopies = (
  prefix: string,
  many: number,
  placeOf: (nth: number) => string,
): readonly CopyOfDay[] =>
  Array.from({ length: Math.ceil(many) }, (_, nth) => {
    const title = `${prefix}${nth + 1}`;
    const location = placeOf(nth);
    const reader = Math.floor(nth / 3) + (location === branch ? 500 : 0);
    return { copy: `${title}-a`, title, location, card: String(2_000_000 + reader) };
  });

/** The copies of a day with a number of orders, by their situation. */
export const listCopies = (orders: number): Readonly<Record<Situation, readonly CopyOfDay[]>> => {
  const here = () => headquarters;
  const there = () => branch;
  return {
    overdue: makeCopies('O', 1, here),
    lent: makeCopies('L', orders / 2, here),
    lentAtBranch: makeCopies('B', orders / 2, there),
    waits: makeCopies('W', orders / 2, here),
    underWay: makeCopies('U', orders / 2, there),
    secured: makeCopies('S', orders / 2, there),
    ordered: makeCopies('R', orders, (nth) => (nth % 3 === 2 ? branch : headquarters)),
  };
};
