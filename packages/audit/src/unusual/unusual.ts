import type { EventStore, Failed, Place, StoreError } from '@torioki/event-store';
import { answerFrom } from '@torioki/event-store/adapter';
import { localDate } from '@torioki/lending';
import { policyAt } from '@torioki/lending/aggregates';
import { changedPlaces, twoYearsUntil, type ChangedPlace } from './branches.js';
import { loansAtCeiling, reservationsAtCeiling, type Ceilings } from './ceilings.js';
import { lentIn, type LentHistory } from './lent.js';
import { backInMinutes, type BackInMinutes } from './minutes.js';
import type { Ranked } from './ranked.js';

export interface UnusualOptions {
  /** Up to where the history is read. */
  readonly upTo: Place;
  /** How many loans or reservations are many; by default the limit of reservations that is in force. */
  readonly ceiling?: number | undefined;
  /** Whether returns are counted by the staff code that entered them. */
  readonly byStaff?: boolean | undefined;
}

/** Four lists of what is unusual in a history. None of them says that anything is wrong. */
export interface Unusual {
  readonly ceiling: number;
  readonly loans: Ceilings;
  readonly reservations: Ceilings;
  readonly minutes: Ranked<BackInMinutes>;
  readonly branches: Ranked<ChangedPlace>;
}

export type UnusualList = Exclude<keyof Unusual, 'ceiling'>;

const limitOf = ({ published, end }: LentHistory): number =>
  (end && policyAt(published, end)?.reservationLimit) ?? Infinity;

/** Ranks what is unusual in a history, the most unusual first. */
export const unusual = async (
  store: Pick<EventStore, 'records'>,
  { upTo, ceiling: given, byStaff = false }: UnusualOptions,
): Promise<({ readonly is: 'ranked' } & Unusual) | Failed<StoreError>> =>
  answerFrom(await lentIn(store, upTo), (history) => {
    const ceiling = given ?? limitOf(history);
    const { loans, end, zone } = history;
    return {
      is: 'ranked',
      ceiling,
      loans: loansAtCeiling(history, ceiling),
      reservations: reservationsAtCeiling(history, ceiling),
      minutes: backInMinutes(loans, byStaff, zone),
      branches: changedPlaces(end ? twoYearsUntil(loans, localDate(end, zone)) : [], upTo.hash),
    };
  });
