import { setImmediate as nextTurn, setTimeout as timer } from 'node:timers/promises';
import * as E from 'fp-ts/lib/Either.js';
import type { Position, StoredEvent } from '../event.js';
import { matches } from '../query.js';
import type { AppendOutcome, EventStore } from '../store.js';
import type { StoreError } from '../store-error.js';
import { unwrapAnswer } from './unwrap-answer.js';
import type { Racer, Round } from './races.js';
import type { TestRunner } from './test-runner.js';

/** The functions that a race uses. */
export type Raceable = Pick<EventStore, 'append' | 'read' | 'records'>;

/**
 * A racer's delays before its start and while it decides, and the number of its store. The delays are in
 * thousandths of the time that the slowest append of the previous round took.
 */
interface Stagger {
  readonly start: number;
  readonly decides: number;
  readonly store: number;
}

interface Run extends Racer {
  readonly seen: readonly Position[];
  /** The last position that the racer had read before its append; Infinity if it appends without a read. */
  readonly upTo: Position;
  readonly answer: E.Either<StoreError, AppendOutcome>;
  readonly tookMs: number;
}

interface RaceFault {
  readonly round: number;
  readonly staggers: readonly Stagger[];
}

export interface RaceResult {
  /** Appends that were recorded although their racer had missed an event of its boundary. */
  readonly doubleCommits: readonly RaceFault[];
  /** Appends that were refused although no event was recorded after their read. */
  readonly falseConflicts: readonly RaceFault[];
  /** The number of rounds with an event between a racer's read and its append. */
  readonly between: number;
}

const mostRacers = 3;

const staggersOf = (fc: TestRunner['fc'], rounds: number): readonly (readonly Stagger[])[] => {
  const thousandths = fc.nat({ max: 1_000 });
  const stagger = fc.record({ start: thousandths, decides: thousandths, store: fc.nat({ max: 1 }) });
  return fc.sample(fc.array(stagger, { minLength: mostRacers, maxLength: mostRacers }), rounds);
};

/** Waits the last milliseconds in turns of the event loop, because a timer takes at least one millisecond. */
const waited = async (ms: number): Promise<void> => {
  const until = performance.now() + ms;
  if (ms > 3) await timer(ms - 2);
  while (performance.now() < until) await nextTurn();
};

const run = async (
  store: Raceable,
  racer: Racer,
  { start, decides }: Stagger,
  thousandthMs: number,
): Promise<Run> => {
  const { boundary, appends } = racer;
  await waited(start * thousandthMs);
  const read = boundary && (await unwrapAnswer(store.read(boundary)));
  await waited(decides * thousandthMs);
  const sent = performance.now();
  const condition = boundary && read && { failIfEventsMatch: boundary, after: read.upTo };
  const answer = await store.append(appends, condition);
  const tookMs = performance.now() - sent;
  const seen = read?.events.map(({ position }) => position) ?? [];
  return { ...racer, seen, upTo: read?.upTo.position ?? Infinity, answer, tookMs };
};

/** The first position of a racer's events; Infinity if they were not recorded. */
const positionOf = ({ appends }: Racer, recorded: readonly StoredEvent[]): Position =>
  recorded.find(({ id }) => id === appends[0]?.id)?.position ?? Infinity;

const unseenBy = ({ boundary = [], seen }: Run, recorded: readonly StoredEvent[]): readonly Position[] =>
  recorded
    .filter((event) => matches(boundary, event) && !seen.includes(event.position))
    .map(({ position }) => position);

const isDoubleCommit = (racer: Run, recorded: readonly StoredEvent[]): boolean => {
  const position = positionOf(racer, recorded);
  return position < Infinity && unseenBy(racer, recorded).some((unseen) => unseen < position);
};

const isFalseConflict = (racer: Run, recorded: readonly StoredEvent[]): boolean => {
  if (racer.appends.length === 0 || positionOf(racer, recorded) < Infinity) return false;
  const { answer } = racer;
  if (E.isRight(answer) || answer.left.code !== 'append-condition-failed') return true;
  const unseen = unseenBy(racer, recorded);
  return !answer.left.details.positions.some((position) => unseen.includes(position));
};

const wasOvertaken = (racer: Run, recorded: readonly StoredEvent[]): boolean => {
  const own = racer.appends.map(({ id }) => id);
  const end = positionOf(racer, recorded);
  return recorded.some(({ id, position }) => racer.upTo < position && position < end && !own.includes(id));
};

/** Runs a round. Its racers start and decide with the given delays. */
const runsOf = async (
  stores: readonly [Raceable, ...Raceable[]],
  { given = [], racers }: Round,
  staggers: readonly Stagger[],
  thousandthMs: number,
): Promise<readonly Run[]> => {
  if (given.length > 0) await unwrapAnswer(stores[0].append(given));
  return Promise.all(
    racers.map((racer, index) => {
      const stagger = staggers[index] as Stagger;
      return run(stores[stagger.store % stores.length] as Raceable, racer, stagger, thousandthMs);
    }),
  );
};

/** Runs races in rounds with random delays. Then compares each answer with the recorded history. */
export const runRaces = async (
  fc: TestRunner['fc'],
  race: (round: number) => Round,
  stores: readonly [Raceable, ...Raceable[]],
  rounds: number,
): Promise<RaceResult> => {
  const doubleCommits: RaceFault[] = [];
  const falseConflicts: RaceFault[] = [];
  let between = 0;
  let tookMs = 0;
  let last: Position = 0;
  for (const [round, staggers] of staggersOf(fc, rounds).entries()) {
    const runs = await runsOf(stores, race(round), staggers, tookMs / 1_000);
    const recorded = await unwrapAnswer(stores[0].records({ after: last }));
    const some = (holds: (racer: Run, recorded: readonly StoredEvent[]) => boolean) =>
      runs.some((racer) => holds(racer, recorded));
    if (some(isDoubleCommit)) doubleCommits.push({ round, staggers });
    if (some(isFalseConflict)) falseConflicts.push({ round, staggers });
    if (some(wasOvertaken)) between += 1;
    tookMs = Math.max(...runs.map((racer) => racer.tookMs));
    last = recorded.at(-1)?.position ?? last;
  }
  return { doubleCommits, falseConflicts, between };
};
