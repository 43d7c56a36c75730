import type { Outcome } from '@torioki/event-store';
import type { Instant, LendingEvent, Refusal, ReservationId } from '@torioki/lending';
import type { Query } from '@torioki/projection';
import { holdsOverAt, unfillable } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { deskFor } from '../desk-for.js';
import type { Parts } from './parts.js';
import { noEndings, type EndingsReport, type Trouble } from './report.js';

type Ending = (request: { readonly reservation: ReservationId }) => Promise<Outcome<LendingEvent, Refusal>>;

interface Endings {
  readonly job: EndingsReport['job'];
  readonly at: Instant;
  readonly over: Query<readonly ReservationId[]>;
  readonly end: Ending;
}

/** What stands in the way of an ending; what has gone elsewhere meanwhile needs none. */
const troublesOf = (outcome: Outcome<LendingEvent, Refusal>): readonly Trouble[] => {
  switch (outcome.is) {
    case 'accepted':
      return [];
    case 'refused':
      return outcome.refusals.filter(({ code }) => code !== 'reservation-elsewhere');
    case 'failed':
      return [outcome.error];
  }
};

const byClock = { role: 'clock' };

const endEach = async (parts: Parts, { job, at, over, end }: Endings): Promise<EndingsReport> => {
  const found = await parts.projection.now(over);
  if (E.isLeft(found)) return noEndings(job)(at, [found.left]);
  const outcomes: Outcome<LendingEvent, Refusal>[] = [];
  for (const reservation of found.right) {
    if (parts.closed.value) break;
    outcomes.push(await end({ reservation }));
  }
  return {
    job,
    at,
    ended: outcomes.filter(({ is }) => is === 'accepted').length,
    troubles: outcomes.flatMap(troublesOf),
  };
};

/** Ends every hold whose last day is over (A42, A43). */
export const expireHolds = (parts: Parts, at: Instant): Promise<EndingsReport> =>
  endEach(parts, {
    job: 'holds',
    at,
    over: holdsOverAt(at),
    end: (request) => deskFor(parts, byClock).expireHold(request),
  });

/** Ends every reservation that no copy is left for (A21). */
export const declareUnfillable = (parts: Parts, at: Instant): Promise<EndingsReport> =>
  endEach(parts, {
    job: 'unfillable',
    at,
    over: unfillable,
    end: (request) => deskFor(parts, byClock).declareUnfillable(request),
  });
