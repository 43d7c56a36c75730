import type { Outcome } from '@torioki/event-store';
import { ownId, unwrap } from '@torioki/event-store/adapter';
import { decisions, type LendingEvent, type Refusal, type ReservationId } from '@torioki/lending';
import type { ViewQuery } from '@torioki/projection';
import { listHoldsOver, listUnfillable } from '@torioki/read-models';
import { makeClockDesk } from '../commands/own-desk.js';
import type { Job, Step } from './job.js';
import type { Parts } from './parts.js';
import { endingsTogether, type EndingsDid, type EndingsReport } from './report.js';
import { listTroubles } from './list-troubles.js';

type Ending = (command: {
  readonly commandId: string;
  readonly reservation: ReservationId;
}) => Promise<Outcome<LendingEvent, Refusal>>;

interface Endings {
  readonly over: ViewQuery<readonly ReservationId[]>;
  readonly end: Ending;
}

/** A reservation that has changed meanwhile need not be ended. */
const expected = ['reservation-elsewhere'] as const;

const endings = '7d1a4c92-0b3e-4f65-8a27-5e9c1f0d6b38';

async function* endEach(
  parts: Parts,
  { over, end }: Endings,
): AsyncGenerator<Step<EndingsDid>, void, unknown> {
  for (const reservation of yield* unwrap(await parts.projection.now(over))) {
    if (parts.closed.value) return;
    const outcome = await end({ commandId: ownId(endings, reservation), reservation });
    const isOurs = outcome.is === 'accepted' && !outcome.again;
    yield { ended: isOurs ? [reservation] : [], troubles: listTroubles(outcome, expected) };
  }
}

export const expireHolds: Job<EndingsReport> = {
  ja: '取置期限の処理',
  en: 'ends the holds whose last day is over (A42, A43)',
  roles: ['clock'],
  gives: [decisions.expireHold],
  expected,
  troubles: [],
  job: 'holds',
  together: endingsTogether,
  steps: (parts, at) =>
    endEach(parts, {
      over: listHoldsOver(at),
      end: makeClockDesk(parts).expireHold,
    }),
};

export const declareUnfillable: Job<EndingsReport> = {
  ja: '提供できない予約の処理',
  en: 'ends the reservations that no copy can fill (A21)',
  roles: ['clock'],
  gives: [decisions.declareUnfillable],
  expected,
  troubles: [],
  job: 'unfillable',
  together: endingsTogether,
  steps: (parts) =>
    endEach(parts, {
      over: listUnfillable,
      end: makeClockDesk(parts).declareUnfillable,
    }),
};
