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

/** A broken law as it was first found, and by which seed; null where a written story found it. */
export interface FirstFound {
  readonly found: Found;
  readonly seed: number | null;
}

export interface Gathering {
  readonly system: LendingSystem;
  readonly declared: Declared;
  readonly world: World;
  readonly tally: Tally;
  /** The laws that bind the system, by id. */
  readonly bound: ReadonlySet<string>;
  readonly found: ReadonlyMap<string, FirstFound>;
  /** The laws that are broken in a way that the host knows, by id. */
  readonly known: ReadonlySet<string>;
  readonly runs: number;
  /** Runs that left more open than the kit follows. */
  readonly unsure: number;
  /** Why the driver is taken to have stopped, and what to do; undefined while it replies. */
  readonly stopped: string | undefined;
  /** Whether no other run could begin, since the host's pool was empty. */
  readonly emptied: boolean;
  /** Hears a run, or why none could begin. Throws that of the first run: then nothing can be checked. */
  hear(session: Session | Over, seed: number | null): void;
  /** Laws that turned out not to be checkable, and for want of what. */
  readonly left: ReadonlyMap<string, string>;
  leave(law: string, wanting: string): void;
  /** Takes it that a law is broken in this way: it is not found again. */
  know(law: string, way: string): void;
  goesOn(): boolean;
}

/** Runs one after another that end in silence, after which the driver is given up. */
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

/** Begins to gather what runs of a system find, for so many minutes. */
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
