import type { WishSituation } from '@torioki/lending/samples';

export const days: readonly number[] = [7, 9, 10, 20, 26];

/**
 * Fifteen situations to try a wish in. They differ in the borrower (of three), the item (of five) and the day
 * (of five).
 */
export const variantsOfWish = ({ borrower, nth, day, ...rest }: WishSituation): readonly WishSituation[] =>
  Array.from({ length: 15 }, (_, index) => ({
    ...rest,
    borrower: ((borrower - 1 + index) % 3) + 1,
    nth: (nth + index) % 5,
    day: days[(days.indexOf(day) + Math.floor(index / 3)) % days.length] ?? day,
  }));
