import type { Instant, LendingCommand, ReservationId } from '@torioki/lending';
import { beginningOfMinute } from '@torioki/lending/vocabulary';
import type { MailNotice, RunId } from '@torioki/patrons';
import { hasRefusal } from '../answers/answer.js';
import { makeOwnDesk } from '../commands/own-desk.js';
import { expected } from './expected-refusals.js';
import { listTroubles } from './list-troubles.js';
import type { Parts } from './parts.js';
import type { TroubleOfMails } from './report.js';
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

type Recorded = 'recorded' | 'over' | 'outdated' | readonly TroubleOfMails[];

/** Records the outcome of a notice, at the minute of the outcome. */
export const recordNotice = async (
  { run, observe }: Pick<Parts, 'run'> & Partial<Pick<Parts, 'observe'>>,
  { reservation, notice, why, run: name, outcome, at, commandId }: NoticeOutcome,
): Promise<Recorded> => {
  const desk = makeOwnDesk(
    { run, observe, clock: () => new Date(beginningOfMinute(at)) },
    { role: 'mailer' },
  );
  const recorded = await desk.recordNotice({
    ...{ commandId, reservation, notice, run: dayOfRun(name), why, outcome },
  });
  if (recorded.is === 'accepted') return 'recorded';
  if (hasRefusal(recorded, ...expected.noticeOver)) return 'over';
  if (hasRefusal(recorded, ...expected.noticeOutdated)) return 'outdated';
  return listTroubles(recorded, [...expected.noticeOver, ...expected.noticeOutdated]);
};
