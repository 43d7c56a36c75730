import { type Law, laws } from '../guide/index.js';
import type { Found } from '../shrink/replayed.js';
import type { Declaration } from '../system/lending-system.js';
import type { Gathering } from './gathering.js';
import { standingOf } from './standing.js';
import { bitten, isMissing, type Tally } from './tally.js';

/** How a law ended. Nothing is green by silence. */
export type Ending =
  | { readonly is: 'holds' | 'broken' | 'known' | 'unsure' }
  /** `since`: the own reasons of the system that kept it from being exercised. */
  | { readonly is: 'not exercised'; readonly since: readonly string[] }
  /** For want of something, by name. */
  | { readonly is: 'not checked'; readonly for: string };

/** A broken law, in the shortest story that was found. */
export interface Failure extends Found {
  /** In how many of how many replays it was broken again; of none, if the pool was empty before them. */
  readonly again: { readonly broken: number; readonly of: number };
  /** By which seed it was found; null where a story found it. */
  readonly seed: number | null;
}

export interface LawReport {
  readonly law: Law;
  readonly ending: Ending;
  readonly allowed: number;
  readonly forbidden: number;
}

/** What came of a check. */
export interface Report {
  readonly system: string;
  readonly declares: Declaration;
  readonly seed: number;
  readonly runs: number;
  readonly orders: number;
  /** The share of orders that were accepted. */
  readonly accepted: number;
  readonly laws: readonly LawReport[];
  /** How often it refused for reasons of its own, which the guide does not know. */
  readonly ownReasons: Readonly<Record<string, number>>;
  readonly failures: readonly Failure[];
  readonly notes: readonly string[];
  /** Whether no law is broken, not exercised or unsure, and all that was said could be read. */
  readonly passed: boolean;
}

const sidesMet = (tally: Tally, { id, sides }: Law): boolean =>
  sides.every((side) => bitten(tally, id, side) > 0);

const want = (tally: Tally, { needs = [] }: Law): string | undefined =>
  needs.find((need) => isMissing(tally, need));

/** For want of what a law cannot be checked, by name. */
const wanting = ({ declared, left }: Gathering, law: Law): string | undefined => {
  const standing = standingOf(declared, law);
  if (standing === 'free') return `readings.${law.reading ?? ''}`;
  return standing === 'binds' ? left.get(law.id) : standing.for;
};

const met = (tally: Tally, law: Law): Ending => {
  if (sidesMet(tally, law)) return { is: 'holds' };
  const missing = want(tally, law);
  return missing === undefined
    ? { is: 'not exercised', since: [...(tally.keptFrom.get(law.id) ?? [])] }
    : { is: 'not checked', for: missing };
};

/** How a law ended, by how it stands to the system, and what it met. */
const endingOf = (gathering: Gathering, law: Law): Ending => {
  const missing = wanting(gathering, law);
  if (missing !== undefined) return { is: 'not checked', for: missing };
  if (gathering.found.has(law.id)) return { is: 'broken' };
  if (gathering.known.has(law.id)) return { is: 'known' };
  if (gathering.stopped !== undefined) return { is: 'unsure' };
  const ending = met(gathering.tally, law);
  return gathering.emptied && ending.is === 'not exercised' ? { is: 'unsure' } : ending;
};

/** The table of laws for a system, as each ended. */
export const lawReports = (gathering: Gathering): readonly LawReport[] =>
  laws.map((law) => ({
    law,
    ending: endingOf(gathering, law),
    allowed: bitten(gathering.tally, law.id, 'allowed'),
    forbidden: bitten(gathering.tally, law.id, 'forbidden'),
  }));

export const hasPassed = (reports: readonly LawReport[]): boolean =>
  reports.every(({ ending: { is } }) => is === 'holds' || is === 'known' || is === 'not checked') &&
  reports.some(({ ending: { is } }) => is === 'holds');
