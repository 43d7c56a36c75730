import type { World } from '../guide/index.js';
import { declared, type Declared } from '../system/declared.js';
import { DriverStopped } from '../system/driver-stopped.js';
import { EmptyPool } from '../system/empty-pool.js';
import type { LendingSystem } from '../system/lending-system.js';
import type { Found } from '../shrink/replayed.js';
import { libraryFor } from '../worlds/library.js';
import type { Broken } from './hearing.js';
import { wayOf } from './known.js';
import type { Session } from './session.js';
import { termsOf } from './standing.js';
import { emptyTally, type Tally } from './tally.js';
import { traceUntil } from './trace.js';
import { isOver, type Over } from './unless-over.js';

/** The first case of a broken law. The seed is null for a written story. */
export interface FirstFound {
  readonly found: Found;
  readonly seed: number | null;
}

export interface Gathering {
  readonly system: LendingSystem;
  readonly declared: Declared;
  readonly world: World;
  readonly tally: Tally;
  /** The ids of the laws that bind the system. */
  readonly bound: ReadonlySet<string>;
  readonly found: ReadonlyMap<string, FirstFound>;
  /** The ids of the laws that break in a way known to the host. */
  readonly known: ReadonlySet<string>;
  readonly runs: number;
  /** The number of runs with more possible outcomes than the kit follows. */
  readonly unsure: number;
  /** The reason why the driver counts as stopped, with advice; undefined while it replies. */
  readonly stopped: string | undefined;
  /** Whether the host's pool was too empty for another run. */
  readonly emptied: boolean;
  /** Receives a run, or the reason why none began. Throws a `DriverStopped` if it has received no run yet. */
  hear(session: Session | Over, seed: number | null): void;
  /** The laws that turned out to be uncheckable, each with its missing requirement. */
  readonly left: ReadonlyMap<string, string>;
  leave(law: string, wanting: string): void;
  /** Registers a known way to break a law, so that it does not count as found. */
  know(law: string, way: string): void;
  goesOn(): boolean;
}

/** After this number of consecutive silent runs, the check gives up the driver. */
const silentRuns = 2;

const foundIn = (session: Session, broken: Broken): Found => {
  const { trace } = session.hearing;
  return {
    law: broken.law,
    world: trace.world,
    moves: session.movesUntil(broken.at),
    trace: traceUntil(trace, broken.at),
    broken,
  };
};

/** Starts to collect the findings of runs, for a time limit in minutes. */
export const gatheringOf = (system: LendingSystem, minutes: number): Gathering => {
  const full = declared(system.declares);
  const until = Date.now() + minutes * 60_000;
  const found = new Map<string, FirstFound>();
  const known = new Set<string>();
  const ways = new Set<string>();
  const left = new Map<string, string>();
  const count = { runs: 0, unsure: 0, silent: 0, emptied: false };
  let stopped: string | undefined;
  const noteBroken = (session: Session, seed: number | null) => {
    for (const broken of session.hearing.broken) {
      const way = wayOf(broken.law, session.hearing.trace.entries[broken.at]);
      if (!found.has(broken.law) && !ways.has(way))
        found.set(broken.law, { found: foundIn(session, broken), seed });
    }
  };
  return {
    system,
    declared: full,
    world: libraryFor(full),
    tally: emptyTally(),
    bound: new Set(termsOf(full).laws.map(({ id }) => id)),
    found,
    known,
    left,
    leave: (law, wanting) => left.set(law, wanting),
    know: (law, way) => {
      known.add(law);
      ways.add(way);
    },
    get runs() {
      return count.runs;
    },
    get unsure() {
      return count.unsure;
    },
    get stopped() {
      return stopped;
    },
    get emptied() {
      return count.emptied;
    },
    hear: (session, seed) => {
      count.emptied = session instanceof EmptyPool;
      if (session instanceof DriverStopped) {
        if (count.runs === 0) throw session;
        stopped = session.message;
      }
      if (isOver(session)) return;
      count.runs += 1;
      if (session.hearing.known().unsure) count.unsure += 1;
      const why = session.stopped();
      count.silent = why === undefined ? 0 : count.silent + 1;
      if (count.silent >= silentRuns) stopped = why;
      noteBroken(session, seed);
    },
    goesOn: () => stopped === undefined && !count.emptied && Date.now() < until,
  };
};
