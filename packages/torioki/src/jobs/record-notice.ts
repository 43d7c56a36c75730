import type { Instant, LendingCommand, ReservationId } from '@torioki/lending';
import { beginningOfMinute } from '@torioki/lending/vocabulary';
import type { MailNotice, RunId } from '@torioki/patrons';
import { hasRefusal } from '../answers/answer.js';
import { makeOwnDesk } from '../commands/own-desk.js';
import type { Parts } from './parts.js';
import type { Trouble } from './report.js';
import { dayOfRun } from './last-mail-run.js';

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

/** The refusals of a notice whose reservation has ended, or whose outcome was recorded meanwhile. */
export const over = ['reservation-elsewhere', 'notice-not-next'] as const;

/** The refusals of a notice whose reservation was moved, so that another run announces it. */
export const outdated = ['notice-outdated', 'notice-without-reason'] as const;

type Recorded = 'recorded' | 'over' | 'outdated' | readonly Trouble<never>[];

/** Records the outcome of a notice, at the minute of the outcome. */
export const recordNotice = async (
  { run }: Pick<Parts, 'run'>,
  { reservation, notice, why, run: name, outcome, at, commandId }: NoticeOutcome,
): Promise<Recorded> => {
  const desk = makeOwnDesk({ run, clock: () => new Date(beginningOfMinute(at)) }, { role: 'mailer' });
  const recorded = await desk.recordNotice({
    ...{ commandId, reservation, notice, run: dayOfRun(name), why, outcome },
  });
  if (recorded.is === 'accepted') return 'recorded';
  if (recorded.is === 'failed') return [recorded.error];
  if (hasRefusal(recorded, ...over)) return 'over';
  if (hasRefusal(recorded, ...outdated)) return 'outdated';
  return recorded.refusals;
};
