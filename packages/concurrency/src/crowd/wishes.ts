import type { LendingCommand, RefusalCode } from '@torioki/lending';
import {
  atNoonOf,
  wishes,
  makeWishedCommand,
  type Wish as Valid,
  type WishSituation,
} from '@torioki/lending/samples';
import { mistakes, reachableCodes } from './mistakes.js';

/** A wish of a person in the crowd: for a kind of change, or for a refusal with the given code. */
export type Wish = Valid | RefusalCode;

/** The codes of the refusals that a crowd can wish for. */
export const refusalWishes = reachableCodes.filter((code) => code in mistakes);

/** The code that must refuse a wish; undefined for a wish that must be accepted. */
export const findIntendedRefusal = (wish: Wish): RefusalCode | undefined =>
  wish in wishes ? undefined : (wish as RefusalCode);

export const buildCommand = (wish: Wish, wishing: WishSituation): LendingCommand => {
  const mistaken = mistakes[wish as RefusalCode];
  return mistaken ? atNoonOf(wishing.day, mistaken(wishing)) : makeWishedCommand(wish as Valid, wishing);
};
