import { findLastCursor, type Cursor, type Position } from '@torioki/event-store';
import { ownId, unwrap } from '@torioki/event-store/adapter';
import type { Instant } from '@torioki/lending';
import { reviewPersons, type ReviewFinding } from '@torioki/patrons';
import { libraryError } from '../answers/library-error.js';
import { makeClockDesk } from '../commands/own-desk.js';
import type { OwnDesk } from '../commands/desk.js';
import type { Step } from './job.js';
import type { PeopleParts } from './parts.js';
import type { ForgettingDid, Trouble } from './report.js';
import { listTroubles } from './list-troubles.js';

const reviews = '5f0c8f6e-3c52-4b0b-9d0e-6a8f2b7c41d9';

interface Review {
  readonly commands: number;
  readonly found: readonly ReviewFinding[];
}

/**
 * Decides again the commands after a position. Yields a trouble that prevents this. Undefined if the library was
 * closed before the end.
 */
async function* reviewSince(
  parts: PeopleParts,
  after: Position,
  upTo: Cursor,
): AsyncGenerator<Trouble<never>, Review | undefined, unknown> {
  const found: ReviewFinding[] = [];
  let commands = 0;
  for await (const one of reviewPersons(parts, { after, upTo })) {
    if (parts.closed.value) return undefined;
    if ('code' in one) {
      yield one;
      return undefined;
    }
    const { borrower, record, execution } = one;
    commands += 1;
    const command = record.command.type as ReviewFinding['command'];
    if (execution.is !== 'same') found.push({ borrower, position: record.events[0].position, command });
  }
  return { commands, found };
}

/** The troubles of recording a review. It is none if another process has recorded the review of this night. */
const listUnexpected = (outcome: Awaited<ReturnType<OwnDesk['recordReview']>>): readonly Trouble<never>[] =>
  outcome.is === 'failed' && outcome.error.code === 'command-id-reused'
    ? []
    : listTroubles(outcome, ['nothing-to-change']);

/**
 * Reviews the history once a day: decides again the commands since the last review, with all pseudonyms of each
 * patron. Records the review, and then stores its findings. If a program dies in between, the next one reviews
 * again.
 */
export async function* reviewOfDay(
  parts: PeopleParts,
  at: Instant,
): AsyncGenerator<Step<ForgettingDid>, void, unknown> {
  const { borrowers, events, rules } = parts;
  const on = rules.dayOf(at);
  const last = yield* unwrap(await borrowers.readReview());
  if (last?.on === on) return;
  const upTo = yield* unwrap(await findLastCursor(events));
  const review = yield* reviewSince(parts, last?.upTo.position ?? 0, upTo);
  if (review === undefined) return;
  const { commands, found } = review;
  if (commands > 0) {
    const recorded = { commandId: ownId(reviews, on), upTo: upTo.position, commands, found: found.length };
    yield { troubles: listUnexpected(await makeClockDesk(parts).recordReview(recorded)) };
  }
  yield* unwrap(await borrowers.reportReviewed({ upTo, on, found }));
  yield {
    reviewed: commands,
    troubles: found.map(({ position, command }) => libraryError('decided-otherwise', { position, command })),
  };
}
