import type { World } from '../guide/index.js';
import { completeDeclaration, type FullDeclaration } from '../system/complete-declaration.js';
import { DriverStopped } from '../system/driver-stopped.js';
import { EmptyPool } from '../system/empty-pool.js';
import type { LendingSystem } from '../system/lending-system.js';
import type { BrokenStory } from '../shrink/replay-story.js';
import { createWorld } from '../worlds/library.js';
import type { Broken } from './trace-judge.js';
import { wayOf } from './known-difference.js';
import type { Session } from './session.js';
import { termsOf } from './applicability.js';
import { emptyTally, type Tally } from './tally.js';
import { traceUntil } from './trace.js';
import { isEndOfRuns, type EndOfRuns } from './end-of-runs.js';

/** The first run that broke a law. The seed is null if the run played a written story. */
export interface FirstFailure {
  readonly found: BrokenStory;
  readonly seed: number | null;
}

export interface CheckState {
  readonly system: LendingSystem;
  readonly declared: FullDeclaration;
  readonly world: World;
  readonly tally: Tally;
  /** The ids of the laws that bind the system. */
  readonly bindingLaws: ReadonlySet<string>;
  readonly found: ReadonlyMap<string, FirstFailure>;
  /** The ids of the laws that the system breaks in a known way. */
  readonly knownLaws: ReadonlySet<string>;
  readonly runs: number;
  /** The number of runs with more possible outcomes than the check follows. */
  readonly unsureRuns: number;
  /** The reason why the driver counts as stopped, with advice; undefined while the driver replies. */
  readonly stopReason: string | undefined;
  /** Whether the host's pool had too few people or copies for another run. */
  readonly isPoolEmpty: boolean;
  /**
   * Adds a run, or the reason why no run began. Throws the `DriverStopped` if the driver stopped before the
   * first run.
   */
  addRun(session: Session | EndOfRuns, seed: number | null): void;
  /** The laws that could not be checked in the runs, each with its missing requirement. */
  readonly skippedLaws: ReadonlyMap<string, string>;
  skipLaw(law: string, wanting: string): void;
  /** Registers a known way to break a law. Runs that break the law in this way are not added to `found`. */
  addKnownWay(law: string, way: string): void;
  canContinue(): boolean;
}

/** The check ends if the driver stops replying in this number of consecutive runs. */
const silentRuns = 2;

const toFoundStory = (session: Session, broken: Broken): BrokenStory => {
  const { trace } = session.traceJudge;
  return {
    law: broken.law,
    world: trace.world,
    moves: session.movesUntil(broken.at),
    trace: traceUntil(trace, broken.at),
    broken,
  };
};

/** Creates the empty state of a check that ends after some minutes. */
export const createCheckState = (system: LendingSystem, minutes: number): CheckState => {
  const full = completeDeclaration(system.declares);
  const until = Date.now() + minutes * 60_000;
  const found = new Map<string, FirstFailure>();
  const knownLaws = new Set<string>();
  const ways = new Set<string>();
  const skippedLaws = new Map<string, string>();
  const count = { runs: 0, unsure: 0, silent: 0, emptied: false };
  let stopped: string | undefined;
  const noteBroken = (session: Session, seed: number | null) => {
    for (const broken of session.traceJudge.broken) {
      const way = wayOf(broken.law, session.traceJudge.trace.entries[broken.at]);
      if (!found.has(broken.law) && !ways.has(way))
        found.set(broken.law, { found: toFoundStory(session, broken), seed });
    }
  };
  return {
    system,
    declared: full,
    world: createWorld(full),
    tally: emptyTally(),
    bindingLaws: new Set(termsOf(full).laws.map(({ id }) => id)),
    found,
    knownLaws,
    skippedLaws,
    skipLaw: (law, wanting) => skippedLaws.set(law, wanting),
    addKnownWay: (law, way) => {
      knownLaws.add(law);
      ways.add(way);
    },
    get runs() {
      return count.runs;
    },
    get unsureRuns() {
      return count.unsure;
    },
    get stopReason() {
      return stopped;
    },
    get isPoolEmpty() {
      return count.emptied;
    },
    addRun: (session, seed) => {
      count.emptied = session instanceof EmptyPool;
      if (session instanceof DriverStopped) {
        if (count.runs === 0) throw session;
        stopped = session.message;
      }
      if (isEndOfRuns(session)) return;
      count.runs += 1;
      if (session.traceJudge.states().unsure) count.unsure += 1;
      const why = session.stopped();
      count.silent = why === undefined ? 0 : count.silent + 1;
      if (count.silent >= silentRuns) stopped = why;
      noteBroken(session, seed);
    },
    canContinue: () => stopped === undefined && !count.emptied && Date.now() < until,
  };
};
