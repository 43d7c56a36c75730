import { type Law, laws } from '../guide/index.js';
import type { BrokenStory } from '../shrink/replay-story.js';
import type { Declaration } from '../system/lending-system.js';
import type { CheckState } from './check-state.js';
import { findApplicability } from './applicability.js';
import { countCases, isMissing, type Tally } from './tally.js';

/** The final status of a law. A law without a case never counts as `holds`. */
export type Ending =
  | { readonly is: 'holds' | 'broken' | 'known' | 'unsure' }
  /** `since`: the system's own reasons that prevented every case. */
  | { readonly is: 'not exercised'; readonly since: readonly string[] }
  /** `for`: the name of the missing requirement. */
  | { readonly is: 'not checked'; readonly for: string };

/** A broken law, with the shortest story that was found for it. */
export interface Failure extends BrokenStory {
  /**
   * `broken`: the number of replays that broke the law again. `played`: all replays, 0 after an empty pool.
   */
  readonly replayCounts: { readonly broken: number; readonly played: number };
  /** The seed of the run that broke the law; null for a written story. */
  readonly seed: number | null;
}

export interface LawReport {
  readonly law: Law;
  readonly ending: Ending;
  readonly allowed: number;
  readonly forbidden: number;
}

export interface Report {
  readonly system: string;
  readonly declares: Declaration;
  readonly seed: number;
  readonly runs: number;
  readonly orders: number;
  /** The share of accepted orders, from 0 to 1. */
  readonly accepted: number;
  readonly laws: readonly LawReport[];
  /** The number of refusals for each of the system's own reasons, which the guide does not have. */
  readonly ownReasons: Readonly<Record<string, number>>;
  readonly failures: readonly Failure[];
  readonly notes: readonly string[];
  /**
   * True if at least one law holds, no law is broken, not exercised or unsure, and every reply was readable.
   */
  readonly passed: boolean;
}

const sidesMet = (tally: Tally, { id, sides }: Law): boolean =>
  sides.every((side) => countCases(tally, id, side) > 0);

const findUnsupportedNeed = (tally: Tally, { needs = [] }: Law): string | undefined =>
  needs.find((need) => isMissing(tally, need));

/** The name of the missing requirement of a law; undefined if the law can be checked. */
const findMissingRequirement = ({ declared, skippedLaws }: CheckState, law: Law): string | undefined => {
  const standing = findApplicability(declared, law);
  if (standing === 'free') return `readings.${law.reading ?? ''}`;
  return standing === 'binds' ? skippedLaws.get(law.id) : standing.for;
};

const endingOfExercised = (tally: Tally, law: Law): Ending => {
  if (sidesMet(tally, law)) return { is: 'holds' };
  const missing = findUnsupportedNeed(tally, law);
  return missing === undefined
    ? { is: 'not exercised', since: [...(tally.preventedBy.get(law.id) ?? [])] }
    : { is: 'not checked', for: missing };
};

const endingOf = (gathering: CheckState, law: Law): Ending => {
  const missing = findMissingRequirement(gathering, law);
  if (missing !== undefined) return { is: 'not checked', for: missing };
  if (gathering.found.has(law.id)) return { is: 'broken' };
  if (gathering.knownLaws.has(law.id)) return { is: 'known' };
  if (gathering.stopReason !== undefined) return { is: 'unsure' };
  const ending = endingOfExercised(gathering.tally, law);
  return gathering.isPoolEmpty && ending.is === 'not exercised' ? { is: 'unsure' } : ending;
};

/** The final status of every law for a system, in the order of the table. */
export const lawReports = (gathering: CheckState): readonly LawReport[] =>
  laws.map((law) => ({
    law,
    ending: endingOf(gathering, law),
    allowed: countCases(gathering.tally, law.id, 'allowed'),
    forbidden: countCases(gathering.tally, law.id, 'forbidden'),
  }));

export const hasPassed = (reports: readonly LawReport[]): boolean =>
  reports.every(({ ending: { is } }) => is === 'holds' || is === 'known' || is === 'not checked') &&
  reports.some(({ ending: { is } }) => is === 'holds');
