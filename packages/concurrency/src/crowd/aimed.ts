import type { LendingCommand } from '@torioki/lending';
import type { Wishing } from '@torioki/lending/samples';
import type { Decided } from '../oracle/decided.js';
import { commandFor, refusing, type Wish } from './wishes.js';
import { variants } from './variants.js';

/** Whether a wish works: its command is accepted, or refused for the intended mistake. */
export const comesOff = (wish: Wish, came: Decided): boolean => {
  const code = refusing(wish);
  return came.is === 'accepted' ? code === undefined : came.refusals.some((refusal) => refusal.code === code);
};

/**
 * The command of the first wish that works after the current history. Other borrowers, items and days are
 * tried too. If no wish works, the first wish unchanged.
 */
export const aimed = (
  wishes: readonly [Wish, ...Wish[]],
  wishing: Wishing,
  comesTo: (command: LendingCommand) => Decided,
): LendingCommand => {
  for (const wish of wishes)
    for (const variant of variants(wishing)) {
      const command = commandFor(wish, variant);
      if (comesOff(wish, comesTo(command))) return command;
    }
  return blind(wishes, wishing);
};

/** The command of the first wish, whatever its outcome is. */
export const blind = ([wish]: readonly [Wish, ...Wish[]], wishing: Wishing): LendingCommand =>
  commandFor(wish, wishing);
