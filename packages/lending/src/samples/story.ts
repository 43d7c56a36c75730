import { fail } from 'node:assert/strict';
import type { StoreErrorCode } from '@torioki/event-store';
import type { LendingCommand } from '../decisions/index.js';
import type { LendingEvent } from '../events/index.js';
import { hokkaido, type Policy } from '../policy/index.js';
import { copyAdded } from './facts.js';
import { emits, fails, isRefused, type Expected, type Reason } from './judged.js';
import { library, policyPublished } from './library.js';
import { afterCommand, afterFacts, once, type Fields, type Recorded, type Sent } from './recorded.js';
import * as short from './short/index.js';
import { titleOf, type At } from './short/told.js';
import { way, type Stage } from './short/way.js';
import { dateOf, tokyo } from './tokyo.js';
import type { CopyId } from '../vocabulary/index.js';

type Short = {
  readonly [Name in keyof typeof short]: (...asked: Parameters<(typeof short)[Name]>) => Story;
};

/**
 * A library's story as a chain of commands. All commands but the last are accepted; the chain ends with the
 * expected outcome of the last one:
 *
 *     const arrived = story.until('arrived', 'a-1', 'wkn');
 *     await arrived.pickUp('a-1', 1, 'wkn', 1).emits(['PickedUp', { dueDate: '2021-04-25' }]);
 *
 * A story is immutable: each call gives a new one. In expectations, a number is the id with that number, as
 * in `{ reservation: 1 }`.
 */
export interface Story extends Short {
  /** Sets the clock in Tokyo for the commands that follow. */
  readonly at: (shown: string) => Story;
  /** Leads reservation n of borrower n to a stage, on the days of the guide. Its loan is number n too. */
  readonly until: (stage: Stage, copy: string, place?: At, n?: number) => Story;
  /** Replaces the library's rules, from its opening on. */
  readonly under: (policy: Partial<Policy>) => Story;
  /** Records events, also ones that no command can bring about. */
  readonly happened: (...events: readonly LendingEvent[]) => Story;
  /** Sends any command, valid or invalid, at the command's own time. */
  readonly give: (command: Sent) => Story;
  /** Changes fields of the last command. */
  readonly but: (fields: Fields) => Story;
  /**
   * Expects the last command to be accepted with exactly these events. Also sends it again, which must give
   * the first outcome. Then executes it from the recorded history only, which must give the same events.
   */
  readonly emits: (...events: readonly Expected[]) => Promise<void>;
  /**
   * Expects the last command to be refused for exactly these reasons, in order. The history must not change.
   */
  readonly isRefused: (...reasons: readonly Reason[]) => Promise<void>;
  /** The whole history, after the last command was accepted. */
  readonly recorded: Recorded;
  /** Expects the last command to fail with a code, because of the value at a path. Gives the reason. */
  readonly fails: (code: StoreErrorCode, path: string) => Promise<string>;
}

const givenAt = (shown: string, command: LendingCommand): LendingCommand => ({
  ...command,
  at: tokyo(shown),
  ...('clickedAt' in command && { clickedAt: tokyo(shown) }),
  ...('run' in command && { run: dateOf(shown) }),
});

/** Makes a story from the history before the last command, the time, and the last command. */
const storyOf = (before: Recorded, shown: string, last?: Sent): Story => {
  const now = last === undefined ? before : afterCommand(before, last);
  const command = () => last ?? fail('no command was told');
  const give = (next: Sent) => storyOf(now, shown, next);
  const happened = (...events: readonly LendingEvent[]) => storyOf(afterFacts(now, events), shown);
  const verbs = Object.entries(short).map(([name, ask]) => [
    name,
    (...asked: never[]) => give(givenAt(shown, (ask as (...args: never[]) => LendingCommand)(...asked))),
  ]);
  return {
    ...(Object.fromEntries(verbs) as Short),
    at: (later) => storyOf(now, later),
    until: (stage, copy, place = 'hq', n = 1) =>
      way(stage, copy, place, n).reduce<Story>(
        (story, [, at, step]) => story.at(at).give(givenAt(at, step)),
        storyOf(now, shown),
      ),
    under: (policy) => happened(policyPublished('2021-03-01', { ...hokkaido, ...policy })),
    happened,
    give,
    but: (fields) => storyOf(before, shown, { ...command(), ...fields }),
    recorded: now,
    emits: async (...events) => emits(before, command(), events),
    isRefused: async (...reasons) => isRefused(before, command(), reasons),
    fails: async (code, path) => fails(before, command(), [code, path]),
  };
};

const morning = '2021-04-03 10:00';

/** The empty history, before a library opens. */
export const nothing: Story = storyOf(
  once(() => Promise.resolve([])),
  morning,
);

/** The guide's library on 2021-04-03 at 10:00, with a copy of each of twelve titles on the shelf: a-1, b-1, … l-1. */
export const story: Story = nothing.happened(
  ...library,
  ...Array.from('abcdefghijkl', (title) => copyAdded(`${title}-1` as CopyId, titleOf(title))),
);
