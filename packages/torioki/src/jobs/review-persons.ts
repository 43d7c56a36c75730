import { findLastCursor, type Cursor, type Position } from '@torioki/event-store';
import { ownId, unwrap } from '@torioki/event-store/adapter';
import type { Instant, LocalDate } from '@torioki/lending';
import { policyAt } from '@torioki/lending/aggregates';
import { reviewPersons, type ReviewFinding } from '@torioki/patrons';
import { libraryError } from '../answers/library-error.js';
import { makeClockDesk } from '../commands/own-desk.js';
import type { OwnDesk } from '../commands/desk.js';
import { expected } from './expected-refusals.js';
import type { Step } from './job.js';
import type { PeopleParts } from './parts.js';
import type { ForgettingDid, Trouble } from './report.js';
import { listTroubles } from './list-troubles.js';
import { countBeginningsPerDay } from './count-beginnings-per-day.js';

const reviews = '5f0c8f6e-3c52-4b0b-9d0e-6a8f2b7c41d9';

interface Review {
  readonly upTo: Cursor;
  readonly commands: number;
  readonly found: readonly ReviewFinding[];
  readonly begun: ReturnType<typeof countBeginningsPerDay>;
}

/**
 * Decides again the commands after a position, up to the end of yesterday. So each day is in only one
 * review, and its counts are complete. Returns undefined if the review ends early: after a yielded trouble,
 * or because the library closes.
 */
async function* reviewBefore(
  today: LocalDate,
  parts: PeopleParts,
  after: Position,
): AsyncGenerator<Trouble, Review | undefined, unknown> {
  const { events, rules } = parts;
  let upTo = yield* unwrap(await findLastCursor(events));
  const found: ReviewFinding[] = [];
  const begun = countBeginningsPerDay();
  let commands = 0;
  for await (const one of reviewPersons(parts, { after, upTo })) {
    if (parts.closed.value) return undefined;
    if ('code' in one) {
      yield one;
      return undefined;
    }
    const { patron, borrower, record, execution } = one;
    const [{ recordedAt, position }] = record.events;
    const day = rules.dayOf(recordedAt as Instant);
    if (day === today) {
      upTo = yield* unwrap(await findLastCursor(events, { upTo: position - 1 }));
      break;
    }
    commands += 1;
    begun.add(patron, day, record.events);
    const command = record.command.type as ReviewFinding['command'];
    if (execution.is !== 'same') found.push({ borrower, position, command });
  }
  return { upTo, commands, found, begun };
}

/**
 * The troubles of recording a review. It is no trouble if another process has already recorded this day's
 * review.
 */
const listUnexpected = (outcome: Awaited<ReturnType<OwnDesk['recordReview']>>): ForgettingDid['troubles'] =>
  outcome.is === 'failed' && outcome.error.code === 'command-id-reused'
    ? []
    : listTroubles(outcome, expected.review);

/**
 * Reviews the past days once a day. It decides again the commands since the last review, with all pseudonyms
 * of each patron. Records the review, and then stores its findings and the unusual days. If a program dies
 * between these steps, the next program reviews again.
 */
export async function* reviewOfDay(
  parts: PeopleParts,
  at: Instant,
): AsyncGenerator<Step<ForgettingDid>, void, unknown> {
  const { borrowers, rules } = parts;
  const on = rules.dayOf(at);
  const last = yield* unwrap(await borrowers.readReview());
  if (last?.on === on) return;
  const { rules: published } = yield* unwrap(await rules.published());
  const review = yield* reviewBefore(on, parts, last?.upTo.position ?? 0);
  if (review === undefined) return;
  const { upTo, commands, found, begun } = review;
  if (commands > 0) {
    const recorded = { commandId: ownId(reviews, on), upTo: upTo.position, commands, found: found.length };
    yield { troubles: listUnexpected(await makeClockDesk(parts).recordReview(recorded)) };
  }
  const unusual = begun.rankOver(policyAt(published, at)?.unusualPerDay);
  yield* unwrap(await borrowers.reportReviewed({ upTo, on, found, unusual }));
  yield {
    reviewed: commands,
    troubles: found.map(({ position, command }) => libraryError('decided-otherwise', { position, command })),
  };
}
