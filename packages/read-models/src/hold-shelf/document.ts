import type { Instant, LocalDate, DataOf } from '@torioki/lending';

/** A copy that is set aside at the headquarters, a counter or a branch, until it is fetched or comes back. */
export interface SetAside extends Omit<DataOf<'Secured'>, 'at' | 'loanClass' | 'source' | 'group'> {
  /**
   * Ended: nobody fetched it at the headquarters until its reservation ended, and it is still in its place
   * there.
   */
  readonly is: 'set-aside' | 'under-way' | 'arrived' | 'ended';
  readonly since: Instant;
  /** The day of the notice, sent or not. Before it, the copy is kept apart: 別置 (R56). */
  readonly noticedOn: LocalDate | null;
  /** The number of open days that it waits: at a branch from the arrival, elsewhere from the notice (A42). */
  readonly holdOpenDays: number | null;
  /** The day of its arrival at the branch. */
  readonly arrivedOn: LocalDate | null;
  readonly endedAt: Instant | null;
}

export type HoldShelfDocument = SetAside | null;
