import type { LendingCommand } from '@torioki/lending';
import type { Decided } from '../oracle/decided.js';
import { commandsFor, refusing, type Wish } from './wishes.js';
import type { Wishing } from './wishing.js';

export const days: readonly number[] = [7, 9, 10, 20, 26];

/** Every borrower with each of five things, on three days each. */
const variants = ({ borrower, nth, day, ...rest }: Wishing): readonly Wishing[] =>
  Array.from({ length: 15 }, (_, index) => ({
    ...rest,
    borrower: ((borrower - 1 + index) % 3) + 1,
    nth: (nth + index) % 5,
    day: days[(days.indexOf(day) + Math.floor(index / 3)) % days.length] ?? day,
  }));

/** Whether a wish works: it is accepted, or it is refused for the mistake that it makes. */
export const comesOff = (wish: Wish, came: Decided): boolean => {
  const code = refusing(wish);
  return came.is === 'accepted' ? code === undefined : came.refusals.some((refusal) => refusal.code === code);
};

/**
 * The command of the first wish that works as things stand. It may be for another borrower, about another thing or on
 * another day. If no wish works, the first one as it is.
 */
export const aimed = (
  wishes: readonly [Wish, ...Wish[]],
  wishing: Wishing,
  comesTo: (command: LendingCommand) => Decided,
): LendingCommand => {
  for (const wish of wishes)
    for (const variant of variants(wishing)) {
      const found = commandsFor(wish, variant).find((command) => comesOff(wish, comesTo(command)));
      if (found) return found;
    }
  return blind(wishes, wishing);
};

/** The first of the wishes, whatever its outcome is. */
export const blind = ([wish]: readonly [Wish, ...Wish[]], wishing: Wishing): LendingCommand => {
  const [command] = commandsFor(wish, wishing);
  if (command === undefined) throw new Error(`nothing is wished to come to ${wish}`);
  return command;
};
