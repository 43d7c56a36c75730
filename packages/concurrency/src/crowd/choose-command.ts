import type { LendingCommand } from '@torioki/lending';
import type { WishSituation } from '@torioki/lending/samples';
import type { DecidedOutcome } from '../oracle/decide-after.js';
import { buildCommand, findIntendedRefusal, type Wish } from './wishes.js';
import { variantsOfWish } from './variants.js';

/** Whether a wish works: its command is accepted, or refused for the intended mistake. */
export const isAsIntended = (wish: Wish, came: DecidedOutcome): boolean => {
  const code = findIntendedRefusal(wish);
  return came.is === 'accepted' ? code === undefined : came.refusals.some((refusal) => refusal.code === code);
};

/**
 * The command of the first wish that works after the current history. Other borrowers, items and days are
 * tried too. If no wish works, the first wish unchanged.
 */
export const chooseCommand = (
  wishes: readonly [Wish, ...Wish[]],
  wishing: WishSituation,
  comesTo: (command: LendingCommand) => DecidedOutcome,
): LendingCommand => {
  for (const wish of wishes)
    for (const variant of variantsOfWish(wishing)) {
      const command = buildCommand(wish, variant);
      if (isAsIntended(wish, comesTo(command))) return command;
    }
  return firstCommand(wishes, wishing);
};

/** The command of the first wish, whatever its outcome is. */
export const firstCommand = ([wish]: readonly [Wish, ...Wish[]], wishing: WishSituation): LendingCommand =>
  buildCommand(wish, wishing);
