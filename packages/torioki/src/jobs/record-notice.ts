import type { Instant, LendingCommand, ReservationId } from '@torioki/lending';
import { beginningOfMinute } from '@torioki/lending/vocabulary';
import type { MailNotice, RunId } from '@torioki/patrons';
import { deskFor } from '../commands/desk-for.js';
import type { Parts } from './parts.js';
import type { Trouble } from './report.js';
import { dayOf } from './run-of-day.js';

export interface NoticeOutcome {
  readonly reservation: ReservationId;
  /** The number of notices that the reservation had before. */
  readonly notice: number;
  readonly why: MailNotice['why'];
  readonly run: RunId;
  readonly outcome: LendingCommand<'RecordNotice'>['outcome'];
  readonly at: Instant;
  readonly commandId: string;
}

type Recorded = 'recorded' | 'over' | 'outdated' | readonly Trouble[];

/**
 * Records the outcome of a notice, at the minute of the outcome. `over`: the reservation has ended, or its
 * notice was recorded meanwhile. `outdated`: the reservation was moved, so another run announces it.
 */
export const recordNotice = async (
  { run }: Pick<Parts, 'run'>,
  { reservation, notice, why, run: name, outcome, at, commandId }: NoticeOutcome,
): Promise<Recorded> => {
  const desk = deskFor({ run, clock: () => new Date(beginningOfMinute(at)) }, { role: 'mailer' });
  const recorded = await desk.recordNotice({
    ...{ commandId, reservation, notice, run: dayOf(name), why, outcome },
  });
  if (recorded.is === 'accepted') return 'recorded';
  if (recorded.is === 'failed') return [recorded.error];
  const codes = recorded.refusals.map(({ code }) => code);
  if (codes.includes('reservation-elsewhere') || codes.includes('notice-not-next')) return 'over';
  if (codes.includes('notice-outdated') || codes.includes('notice-without-reason')) return 'outdated';
  return recorded.refusals;
};
