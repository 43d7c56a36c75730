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
 * What happens in a library, told in commands. What was told so far was accepted; what is expected of the last command
 * ends the sentence:
 *
 *     await story.until('arrived', 'a-1', 'wkn').pickUp('a-1', 1, 'wkn', 1).emits(['PickedUp', { dueDate: '2021-04-25' }]);
 *
 * A story does not change: what is told further is another one. In what is expected a number stands for the id with that
 * number, as in `{ reservation: 1 }`.
 */
export interface Story extends Short {
  /** From now on a clock in Tokyo shows this. */
  readonly at: (shown: string) => Story;
  /** Reservation n of borrower n, of the copy's title, has come so far on the days of the guide; its loan is number n too. */
  readonly until: (stage: Stage, copy: string, place?: At, n?: number) => Story;
  /** The library has had other rules since it opened. */
  readonly under: (policy: Partial<Policy>) => Story;
  /** Something is recorded, whether a command can bring it about or not. */
  readonly happened: (...events: readonly LendingEvent[]) => Story;
  /** Somebody gives any command, well formed or not, at the time that it says. */
  readonly give: (command: Sent) => Story;
  /** The last command, with other fields. */
  readonly but: (fields: Fields) => Story;
  /**
   * The last command is accepted and makes exactly these events. It is also sent again, which must give the first outcome,
   * and executed again from the recorded history alone, which must give the same events.
   */
  readonly emits: (...events: readonly Expected[]) => Promise<void>;
  /** The last command is refused for exactly these reasons, in this order, and the history is as it was. */
  readonly isRefused: (...reasons: readonly Reason[]) => Promise<void>;
  /** All that is recorded, the last command accepted. */
  readonly recorded: Recorded;
  /** The last command fails with a code, for what stands at a path in it. Gives the reason. */
  readonly fails: (code: StoreErrorCode, path: string) => Promise<string>;
}

const givenAt = (shown: string, command: LendingCommand): LendingCommand => ({
  ...command,
  at: tokyo(shown),
  ...('clickedAt' in command && { clickedAt: tokyo(shown) }),
  ...('run' in command && { run: dateOf(shown) }),
});

/** What was recorded before the last command, the time, and the last command. */
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

/** Nothing has happened, no library has opened. */
export const nothing: Story = storyOf(
  once(() => Promise.resolve([])),
  morning,
);

/** The guide's library on 2021-04-03 at 10:00, with a copy of each of twelve titles on the shelf: a-1, b-1, … l-1. */
export const story: Story = nothing.happened(
  ...library,
  ...Array.from('abcdefghijkl', (title) => copyAdded(`${title}-1` as CopyId, titleOf(title))),
);
