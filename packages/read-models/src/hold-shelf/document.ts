import type { Instant, LocalDate, Secured } from '@torioki/lending';

/** A copy that is set aside at the headquarters or a counter, until it is fetched or leaves. */
export interface SetAside extends Omit<Secured['data'], 'at' | 'loanClass' | 'source' | 'group'> {
  readonly since: Instant;
  /** The day of the notice, told or not; before it the copy stands apart: 別置 (R56). */
  readonly noticedOn: LocalDate | null;
  /** Open days that it waits for its borrower, from the notice on (A42). */
  readonly holdOpenDays: number | null;
  /** When its reservation ended unfetched; it still stands where it stood. */
  readonly endedAt: Instant | null;
}

export type HoldShelfDocument = SetAside | null;
