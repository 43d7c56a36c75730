import type { Instant, LocalDate, DataOf } from '@torioki/lending';

/** A copy that is set aside for a patron, until it is picked up or comes back. */
export interface SetAside extends Omit<DataOf<'Secured'>, 'at' | 'loanClass' | 'source' | 'group'> {
  /**
   * `ended`: the reservation of a copy at the headquarters ended, and the copy is still on the hold shelf.
   * `left-after-end`: this copy was then lent or lost, or left and came back. It is in no list, until that event is
   * undone.
   */
  readonly is: 'set-aside' | 'under-way' | 'arrived' | 'ended' | 'left-after-end';
  readonly since: Instant;
  /**
   * The day of the notice, even if the notice could not be sent; null before the notice. Until then the copy
   * is 別置 (R56).
   */
  readonly noticedOn: LocalDate | null;
  /**
   * The length of the hold in open days (A42). At a branch the hold begins with the arrival, elsewhere with
   * the notice.
   */
  readonly holdOpenDays: number | null;
  /** The day of the copy's arrival at the branch; null before the arrival. */
  readonly arrivedOn: LocalDate | null;
  readonly endedAt: Instant | null;
  /**
   * The state before the copy was secured, if a hold of the copy had ended; null after the notice.
   */
  readonly before: SetAside | null;
}

export type HoldShelfDocument = SetAside | null;
