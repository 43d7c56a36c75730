import type { LendingCommand } from '@torioki/lending';
import type { WishSituation } from '@torioki/lending/samples';
import type { DecidedOutcome } from '../oracle/decide-after.js';
import { buildCommand, findIntendedRefusal, type Wish } from './wishes.js';
import { variantsOfWish } from './variants.js';

/** Whether an outcome is as the wish intends: acceptance, or refusal with the mistake's code. */
export const isAsIntended = (wish: Wish, came: DecidedOutcome): boolean => {
  const code = findIntendedRefusal(wish);
  return came.is === 'accepted' ? code === undefined : came.refusals.some((refusal) => refusal.code === code);
};

/**
 * The command of the first wish that has its intended outcome after the present history. Each wish is tried
 * with other borrowers, items and days too. If no wish has its intended outcome, returns the command of the
 * first.
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

/** The command of the first wish, whatever outcome it will have. */
export const firstCommand = ([wish]: readonly [Wish, ...Wish[]], wishing: WishSituation): LendingCommand =>
  buildCommand(wish, wishing);
