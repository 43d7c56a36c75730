import { EmptyPool } from '../system/empty-pool.js';
import type { LendingSystem } from '../system/lending-system.js';
import { replayStory } from '../shrink/replay-story.js';
import { shrinkStory } from '../shrink/shrink-story.js';
import { runYear } from './run-year.js';
import { runConcurrentRounds } from './concurrent-rounds.js';
import { type FirstFailure, type CheckState, createCheckState } from './check-state.js';
import { runInSequence } from './run-in-sequence.js';
import { type KnownDifference, wayOf } from './known-difference.js';
import { replay } from './replay.js';
import type { PromiseException } from './promise-exceptions.js';
import { playRuns, playStories } from './play-runs.js';
import { isEndOfRuns, catchEndOfRuns } from './end-of-runs.js';
import { type Failure, hasPassed, lawReports, type Report } from './report.js';

/** The budget of a check: the length of each of its parts, and a limit for the whole time in minutes. */
export interface Options {
  /** The number of orders before the rounds. It includes the orders of the stories. */
  readonly orders?: number;
  /** The number of rounds of concurrent orders, if the system works on several orders at the same time. */
  readonly rounds?: number;
  /** The number of whole years to simulate, day by day: after the orders in sequence, before the rounds. */
  readonly years?: number;
  readonly minutes?: number;
  readonly seed?: number;
  /** Known differences. The check replays them first, to report those that have disappeared. */
  readonly known?: readonly KnownDifference[];
}

/** The number of replays of each shrunk story. */
const replays = 3;

const replayKnown = async (
  gathering: CheckState,
  known: readonly KnownDifference[],
): Promise<readonly string[]> => {
  const notes: string[] = [];
  for (const { story, since } of known) {
    const again = await catchEndOfRuns(replay(gathering.system, story));
    if (isEndOfRuns(again)) {
      gathering.addRun(again, null);
      break;
    }
    if (again === undefined)
      notes.push(`The known difference of ${since} has disappeared: ${story.law}. Remove it from the list.`);
    else gathering.addKnownWay(story.law, wayOf(story.law, again.trace.entries.at(-1)));
  }
  return notes;
};

/** Shrinks the story of a broken law, then replays it. Stops replaying when the host's pool is empty. */
const settleFailure = async (system: LendingSystem, { found, seed }: FirstFailure): Promise<Failure> => {
  const shortest = await shrinkStory(system, found);
  const replayCounts = { broken: 0, played: 0 };
  while (replayCounts.played < replays) {
    const seen = await catchEndOfRuns(replayStory(system, shortest));
    if (isEndOfRuns(seen)) break;
    replayCounts.played += 1;
    if (seen !== undefined) replayCounts.broken += 1;
  }
  return { ...shortest, replayCounts, seed };
};

/**
 * Warns if all answers of all rounds came in the sequence of their orders. Does not warn for a system with
 * pauses, because the check itself chooses the sequence of that system's calls.
 */
const noteOfTurns = ({ system, tally: { rounds, overtaken } }: CheckState): readonly string[] =>
  rounds === 0 || overtaken > 0 || system.pauses !== undefined
    ? []
    : [
        `In ${rounds} rounds, all answers came in the sequence of their orders. If the driver handles one order after another, it hides the races of its system.`,
      ];

/** The number of errors that a report quotes. */
const maxErrors = 3;

const notesOfErrors = ({ tally: { errors, unreadable } }: CheckState): readonly string[] => {
  const counted = [...errors].map(([text, times]) => `${text} (${times})`);
  const more = counted.length > maxErrors ? `; and ${counted.length - maxErrors} others` : '';
  return [
    ...unreadable.values(),
    ...(counted.length === 0
      ? []
      : [`Errors instead of answers: ${counted.slice(0, maxErrors).join('; ')}${more}.`]),
  ];
};

const notesOfPromises = ({ tally: { exceptions } }: CheckState): readonly string[] =>
  exceptions.size === 0
    ? []
    : [
        `Promises to readers that failed as the law allows: ${['changed', 'late', 'lost']
          .map((one) => `${exceptions.get(one as PromiseException) ?? 0} ${one}`)
          .join(', ')}.`,
      ];

const notesOf = (gathering: CheckState): readonly string[] => {
  const { stopReason, isPoolEmpty, unsureRuns, runs } = gathering;
  return [
    ...(stopReason === undefined ? [] : [stopReason]),
    ...(isPoolEmpty ? [new EmptyPool().message] : []),
    ...(unsureRuns > 0
      ? [
          `${unsureRuns} of ${runs} runs were judged only in part. Too many orders had no answer, or too many sequences of orders explained the answers.`,
        ]
      : []),
    ...noteOfTurns(gathering),
    ...notesOfErrors(gathering),
    ...notesOfPromises(gathering),
  ];
};

const randomSeed = (): number => Math.floor(Math.random() * 2 ** 31);

const createReport = (
  gathering: CheckState,
  failures: readonly Failure[],
): Omit<Report, 'seed' | 'notes'> => {
  const { system, tally, declared, runs } = gathering;
  const laws = lawReports(gathering);
  return {
    system: declared.name,
    declares: system.declares,
    runs,
    orders: tally.orders,
    accepted: tally.orders === 0 ? 0 : tally.accepted / tally.orders,
    laws,
    ownReasons: Object.fromEntries(tally.ownReasons),
    failures,
    passed: hasPassed(laws) && tally.unreadable.size === 0,
  };
};

const settleFailures = async ({ system, found }: CheckState): Promise<readonly Failure[]> => {
  const failures: Failure[] = [];
  for (const first of found.values()) failures.push(await settleFailure(system, first));
  return failures;
};

const defaultOptions = { orders: 2_000, rounds: 200, years: 0, minutes: 10, known: [] };

/**
 * Checks a system against the guide until the budget ends. It plays the stories, random orders in sequence,
 * whole years, and rounds of concurrent orders. It never throws because of the system's behaviour, with one
 * exception: it rejects with a `DriverStopped` if the driver stops before the first run can begin.
 */
export const check = async (system: LendingSystem, options: Options = {}): Promise<Report> => {
  const { orders, rounds, years, minutes, known, seed } = {
    ...defaultOptions,
    seed: randomSeed(),
    ...options,
  };
  const gathering = createCheckState(system, minutes);
  const { tally, bindingLaws } = gathering;
  if (rounds === 0) gathering.skipLaw('at-once', 'rounds');
  const notes = await replayKnown(gathering, known);
  await playStories(gathering);
  await playRuns(gathering, runInSequence, { seed, isWanted: () => tally.orders < orders });
  const untilYears = gathering.runs + years;
  await playRuns(gathering, runYear, { seed, isWanted: () => gathering.runs < untilYears });
  const isWanted = () => bindingLaws.has('at-once') && tally.rounds < rounds;
  await playRuns(gathering, runConcurrentRounds, { seed, isWanted });
  const failures = await settleFailures(gathering);
  return { ...createReport(gathering, failures), seed, notes: [...notes, ...notesOf(gathering)] };
};
