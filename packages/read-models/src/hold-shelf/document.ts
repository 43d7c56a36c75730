import type { Instant, LocalDate, DataOf } from '@torioki/lending';

/** A copy that is set aside, at the headquarters, at a counter or at a branch, until it is fetched or comes back. */
export interface SetAside extends Omit<DataOf<'Secured'>, 'at' | 'loanClass' | 'source' | 'group'> {
  /** Ended: nobody fetched it at the headquarters until its reservation ended, and it still stands where it stood. */
  readonly is: 'set-aside' | 'under-way' | 'arrived' | 'ended';
  readonly since: Instant;
  /** The day of the notice, whether the borrower could be told or not. Before it the copy stands apart: 別置 (R56). */
  readonly noticedOn: LocalDate | null;
  /** The open days that it waits: at a branch from the arrival on, elsewhere from the notice on (A42). */
  readonly holdOpenDays: number | null;
  /** The day on which it arrived at its branch. */
  readonly arrivedOn: LocalDate | null;
  readonly endedAt: Instant | null;
}

export type HoldShelfDocument = SetAside | null;
