import type { PartsHealth } from './parts-health.js';

/** The limits beyond which a part is sick, in milliseconds. */
const limitsMs = {
  lag: 10_000,
  turn: 10_000,
  stepOfJob: 15_000,
  /** Each job runs once a minute. */
  pauseOfJob: 75_000,
  mail: 15 * 60_000,
  fact: 3 * 60_000,
  clock: 5_000,
};

/** Whether each part of a library is sick. If the history does not answer, only the history is sick. */
const isSick = {
  history: ({ history }) => history === null,
  people: ({ history, people }, hasPeople) => hasPeople && history !== null && people === null,
  /** The views do not answer, or lag behind the history by more than 10 seconds. */
  views: ({ history, views }) =>
    history !== null &&
    (views === null || views.models.some(({ lagMs }) => lagMs === null || lagMs > limitsMs.lag)),
  /** The worker of the views has stopped, or fails. */
  follower: ({ views }) =>
    views !== null && (views.failure !== null || (views.turnAgeMs ?? 0) > limitsMs.turn),
  /** Some events could not be folded into the views. */
  quarantine: ({ views }) => views !== null && views.quarantined.length > 0,
  /** A job hangs, or no longer runs. */
  jobs: ({ jobs }) =>
    jobs.some(({ isRunning, ageMs }) => ageMs > (isRunning ? limitsMs.stepOfJob : limitsMs.pauseOfJob)),
  /** The mail server does not answer, or a mail is overdue by more than 15 minutes. */
  mails: ({ people }) =>
    people !== null && (people.undeliveredMails > 0 || people.mailOverdueMs > limitsMs.mail),
  /** A fact about a patron waits for more than 3 minutes to be recorded in the history. */
  facts: ({ people }) => people !== null && people.factWaitsMs > limitsMs.fact,
  /** The clock is behind the history by more than 5 seconds. */
  clock: ({ history }) => history !== null && history.clockBehindMs > limitsMs.clock,
  'restored-history': ({ people }) => people !== null && people.lostEvents > 0,
  'restored-people': ({ people }) => people !== null && people.missing > 0,
} satisfies Record<string, (health: PartsHealth, hasPeople: boolean) => boolean>;

/** A part of a library that can be sick, or a change to it that staff must know. */
export type SickPart = keyof typeof isSick;

export const sickParts = Object.keys(isSick) as readonly SickPart[];

/** Names the sick parts of a library. */
export const findSickParts = (health: PartsHealth, hasPeople: boolean): readonly SickPart[] =>
  sickParts.filter((part) => isSick[part](health, hasPeople));
