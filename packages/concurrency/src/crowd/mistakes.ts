import type { LendingCommand, RefusalCode } from '@torioki/lending';
import {
  atNoonOf,
  sampleRefusals,
  foldStates,
  wishes,
  type MakeWishedCommand,
  type WishSituation,
} from '@torioki/lending/samples';
import { decideAfterStored } from '../oracle/decide-after.js';
import { histories } from './beginnings.js';
import { findSlips } from './slips.js';
import { variantsOfWish } from './variants.js';

/** The refusal codes that a crowd can never get, with the reasons. */
export const unreachableCodes: Readonly<Partial<Record<RefusalCode, string>>> = {
  'notified-since': 'no beginning has a mail after a command that can be undone, on the same day',
  'used-since': 'the crowd undoes only last events, so nothing has used a place or a turn',
  'no-policy-in-force': 'the library opened with its policy, and no command is earlier',
};

/** The refusal codes that a crowd can get. */
export const reachableCodes = (Object.keys(sampleRefusals) as readonly RefusalCode[]).filter(
  (code) => !(code in unreachableCodes),
);

/** Lists the variants of a wish to try, each with its command. */
type Tries = (
  way: MakeWishedCommand,
  wishing: WishSituation,
) => Iterable<readonly [MakeWishedCommand, LendingCommand]>;

const asItIs: Tries = (way, wishing) => [[way, way(wishing)]];

const withASlip: Tries = (way, wishing) => {
  const meant = way(wishing);
  return findSlips(meant).map((slip) => [(later) => slip(way(later)), slip(meant)]);
};

/**
 * The beginnings in the order of the search. The fourth comes first: nearly every mistake is possible in it,
 * so the search is short.
 */
const moments = [...histories.slice(3), ...histories.slice(0, 3)].map((history) => ({
  comesTo: decideAfterStored(history),
  wishings: variantsOfWish({ states: foldStates(history), borrower: 1, nth: 0, day: 7, fresh: 110 }),
}));

/** Every refusal after the beginnings: its code, and the wish that is refused with it. */
function* refused(tries: Tries): Generator<readonly [RefusalCode, MakeWishedCommand]> {
  for (const { comesTo, wishings } of moments)
    for (const wishing of wishings)
      for (const usually of Object.values(wishes))
        for (const [way, command] of tries(usually, wishing)) {
          const came = comesTo(atNoonOf(wishing.day, command));
          if (came.is === 'refused') for (const { code } of came.refusals) yield [code, way];
        }
}

const found = (): Partial<Record<RefusalCode, MakeWishedCommand>> => {
  const missing = new Set(reachableCodes);
  const ways: Partial<Record<RefusalCode, MakeWishedCommand>> = {};
  for (const tries of [asItIs, withASlip])
    for (const [code, way] of refused(tries)) {
      if (missing.delete(code)) ways[code] = way;
      if (missing.size === 0) return ways;
    }
  return ways;
};

/** For each code, a wish that is refused with it: an unchanged wish if possible, or a wish with a slip. */
export const mistakes = found();
