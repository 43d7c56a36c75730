import { findLastCursor, type EventStore, type StoreError } from '@torioki/event-store';
import { attempt, unwrap } from '@torioki/event-store/adapter';
import type { Instant } from '@torioki/lending';
import { dueAt, type Borrowers, type Mail, type PatronRegistry, type RegistryError } from '@torioki/patrons';
import type { Projection } from '@torioki/projection';
import * as E from 'fp-ts/lib/Either.js';
import { answerQuery, type QueryAnswer } from '../answers/answer.js';
import { now } from '../answers/now.js';
import { isServerAway } from '../jobs/deliver-mails.js';
import type { Pulses } from '../jobs/pulses.js';
import type { HostCalls } from '../ports/limit-host-calls.js';
import { countLostEvents } from '../requests/healing/count-lost-events.js';
import { findSickParts, type SickPart } from './find-sick-parts.js';
import type { HistoryHealth, PartsHealth, PeopleHealth } from './parts-health.js';

/** The state of a library. */
export interface LibraryHealth extends PartsHealth {
  readonly sick: readonly SickPart[];
}

/** The parts whose state is examined. */
export interface ExaminedParts {
  readonly events: EventStore;
  readonly projection: Projection;
  readonly pulses: Pulses;
  readonly calls: HostCalls;
  readonly clock: () => Date;
  readonly borrowers?: Borrowers;
  readonly registry?: PatronRegistry | null;
  readonly lostEvents?: number;
}

/** The longest time to wait for a part, in milliseconds. */
const patienceMs = 1_500;

/** Milliseconds from an instant to another one; 0 if it is later. */
const msBetween = (since: string, at: string): number => Math.max(0, Date.parse(at) - Date.parse(since));

const examineHistory = ({ events }: ExaminedParts, at: Instant) =>
  attempt(async function* (): AsyncGenerator<StoreError, HistoryHealth, unknown> {
    const head = (yield* unwrap(await findLastCursor(events))).position;
    const [last] = head === 0 ? [] : yield* unwrap(await events.records({ after: head - 1, limit: 1 }));
    return { head, clockBehindMs: last ? msBetween(at, last.recordedAt) : 0 };
  });

const isUndelivered = ({ state }: Mail): boolean =>
  state.is === 'failed' && state.retryAt !== null && isServerAway(state.reason);

const examinePeople = (
  { events, registry, lostEvents = 0 }: ExaminedParts,
  borrowers: Borrowers,
  at: Instant,
) =>
  attempt(async function* (): AsyncGenerator<StoreError | RegistryError, PeopleHealth, unknown> {
    const bookmark = yield* unwrap(await borrowers.readBookmark());
    const lostNow = yield* countLostEvents(events, bookmark);
    const missing = yield* unwrap(await borrowers.listMissing());
    const mails = yield* unwrap(await borrowers.listMails());
    const [fact] = registry ? yield* unwrap(await registry.listPending()) : [];
    return {
      lostEvents: Math.max(lostEvents, lostNow),
      missing: missing.length,
      mailOverdueMs: Math.max(0, ...mails.map(({ state }) => msBetween(dueAt(state), at))),
      undeliveredMails: mails.filter(isUndelivered).length,
      factWaitsMs: fact ? msBetween(fact.since, at) : 0,
    };
  });

/**
 * Reports the state of all parts of a library, and names the sick parts. A part that does not answer within
 * 1.5 seconds is sick.
 */
export const reportHealth = async (parts: ExaminedParts): QueryAnswer<LibraryHealth> => {
  const { calls, projection, borrowers, pulses } = parts;
  const at = now(parts);
  const ask = async <A>(call: () => Promise<E.Either<unknown, A>>): Promise<A | null> => {
    const answer = E.flattenW(await calls.call(patienceMs, call));
    return E.isRight(answer) ? answer.right : null;
  };
  const [history, views, people] = await Promise.all([
    ask(() => examineHistory(parts, at)),
    ask(() => projection.health()),
    borrowers ? ask(() => examinePeople(parts, borrowers, at)) : null,
  ]);
  const found = { history, views, people, jobs: pulses.list() };
  return answerQuery(E.right({ sick: findSickParts(found, borrowers !== undefined), ...found }));
};
