import type { EventStore, Failed, Cursor, StoreError } from '@torioki/event-store';
import { toAnswer } from '@torioki/event-store/adapter';
import { localDate, type BorrowerId } from '@torioki/lending';
import { policyAt } from '@torioki/lending/aggregates';
import { rankChangedLocations, countTwoYears, type ChangedLocation } from './changed-locations.js';
import { rankLoansAtCeiling, rankReservationsAtCeiling, type CeilingList } from './ceilings.js';
import { rankFullDays, type FullDay } from './full-days.js';
import { readLendingTimes, type LendingTimes } from './lending-times.js';
import { rankQuickReturns, type QuickReturns } from './quick-returns.js';
import type { RankedCases } from './ranked-cases.js';
import { rankUndoneCommands, type UndoneCommands } from './undone-commands.js';

export interface UnusualOptions {
  /** The last cursor of the history to read. */
  readonly upTo: Cursor;
  /** The number of loans or reservations that counts as many; by default the reservation limit in force. */
  readonly ceiling?: number | undefined;
  /** Whether to count returns and undone commands separately by staff code. */
  readonly byStaff?: boolean | undefined;
  /**
   * Maps each pseudonym to the number that identifies its person. With this map, `loans` and `reservations`
   * count by person, and leave out all pseudonyms that are not in the map.
   */
  readonly persons?: ReadonlyMap<BorrowerId, number> | undefined;
}

/** Six lists of unusual cases in a history. None of them reports a fault. */
export interface UnusualCases {
  readonly ceiling: number;
  readonly loans: CeilingList;
  readonly reservations: CeilingList;
  readonly ceilings: RankedCases<FullDay>;
  readonly minutes: RankedCases<QuickReturns>;
  readonly branches: RankedCases<ChangedLocation>;
  readonly undone: RankedCases<UndoneCommands>;
}

export type UnusualList = Exclude<keyof UnusualCases, 'ceiling'>;

const findReservationLimit = ({ published, end }: LendingTimes): number =>
  (end && policyAt(published, end)?.reservationLimit) ?? Infinity;

/** Ranks the unusual cases of a history, the most unusual first. */
export const rankUnusual = async (
  store: Pick<EventStore, 'records'>,
  { upTo, ceiling: given, byStaff = false, persons }: UnusualOptions,
): Promise<({ readonly is: 'ranked' } & UnusualCases) | Failed<StoreError>> =>
  toAnswer(await readLendingTimes(store, upTo), (history) => {
    const ceiling = given ?? findReservationLimit(history);
    const { loans, commands, end, zone } = history;
    return {
      is: 'ranked',
      ceiling,
      loans: rankLoansAtCeiling(history, ceiling, persons),
      reservations: rankReservationsAtCeiling(history, ceiling, persons),
      ceilings: rankFullDays(history, ceiling),
      minutes: rankQuickReturns(loans, byStaff, zone),
      branches: rankChangedLocations(end ? countTwoYears(loans, localDate(end, zone)) : [], upTo.hash),
      undone: rankUndoneCommands(commands, byStaff),
    };
  });
