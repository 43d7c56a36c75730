import { ownId, unwrap } from '@torioki/event-store/adapter';
import { decisions, type Refusal, type ReservationId } from '@torioki/lending';
import type { ViewQuery } from '@torioki/projection';
import { listHoldsOver, listUnfillable } from '@torioki/read-models';
import type { CommandAnswer } from '../commands/command-giver.js';
import type { RecordedByCommand } from '../commands/desk.js';
import { makeClockDesk } from '../commands/own-desk.js';
import { expected } from './expected-refusals.js';
import type { Job, Step } from './job.js';
import type { Parts } from './parts.js';
import { endingsTogether, type EndingsDid, type EndingsReport } from './report.js';
import { listTroubles } from './list-troubles.js';

type EndingJob = EndingsReport['job'];

interface Endings<Of extends EndingJob> {
  readonly over: ViewQuery<readonly ReservationId[]>;
  readonly end: (command: {
    readonly commandId: string;
    readonly reservation: ReservationId;
  }) => Promise<Pick<EndingsDid<Of>, 'troubles'> & { readonly isOurs: boolean }>;
}

const endings = '7d1a4c92-0b3e-4f65-8a27-5e9c1f0d6b38';

async function* endEach<Of extends EndingJob>(
  parts: Parts,
  { over, end }: Endings<Of>,
): AsyncGenerator<Step<EndingsDid<Of>>, void, unknown> {
  for (const reservation of yield* unwrap(await parts.projection.now(over))) {
    if (parts.closed.value) return;
    const { isOurs, troubles } = await end({ commandId: ownId(endings, reservation), reservation });
    yield { ended: isOurs ? [reservation] : [], troubles };
  }
}

/** Whether this command ended the reservation, and the troubles of the command. */
const judge = <Of extends Refusal>(outcome: CommandAnswer<RecordedByCommand, Of>) => ({
  isOurs: outcome.is === 'accepted' && !outcome.again,
  troubles: listTroubles(outcome, expected.ending),
});

export const expireHolds: Job<EndingsReport<'holds'>> = {
  ja: '取置期限の処理',
  en: 'ends the holds whose last day is over (A42, A43)',
  roles: ['clock'],
  gives: [decisions.expireHold],
  expected: expected.ending,
  troubles: [],
  job: 'holds',
  together: endingsTogether<'holds'>(),
  steps: (parts, at) =>
    endEach<'holds'>(parts, {
      over: listHoldsOver(at),
      end: async (command) => judge(await makeClockDesk(parts).expireHold(command)),
    }),
};

export const declareUnfillable: Job<EndingsReport<'unfillable'>> = {
  ja: '提供できない予約の処理',
  en: 'ends the reservations that no copy can fill (A21)',
  roles: ['clock'],
  gives: [decisions.declareUnfillable],
  expected: expected.ending,
  troubles: [],
  job: 'unfillable',
  together: endingsTogether<'unfillable'>(),
  steps: (parts) =>
    endEach<'unfillable'>(parts, {
      over: listUnfillable,
      end: async (command) => judge(await makeClockDesk(parts).declareUnfillable(command)),
    }),
};
