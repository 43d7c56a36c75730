import { fail } from 'node:assert/strict';
import type { StoreErrorCode } from '@torioki/event-store';
import type { LendingCommand } from '../decisions/index.js';
import type { LendingEvent } from '../events/index.js';
import { hokkaido, type Policy } from '../policy/index.js';
import { makeCopyAdded } from './facts.js';
import { emits, fails, isRefused, type ExpectedEvent, type ExpectedRefusal } from './judge-command.js';
import { library, makePolicyPublished } from './library.js';
import {
  recordCommand,
  recordFacts,
  computeOnce,
  type Fields,
  type ReadEvents,
  type CommandOrInvalid,
} from './record-commands.js';
import * as short from './short/index.js';
import { titleOf, type PlaceKey } from './short/values.js';
import { listSteps, type Stage } from './short/list-steps.js';
import { dateOf, tokyo } from './tokyo.js';
import type { CommandId, CopyId } from '../vocabulary/index.js';

type Short = {
  readonly [Name in keyof typeof short]: (...given: Parameters<(typeof short)[Name]>) => Story;
};

/**
 * A library's story as a chain of commands. All commands but the last are accepted; the chain ends with the
 * expected outcome of the last one:
 *
 *     const arrived = story.reach('arrived', 'a-1', 'wkn');
 *     await arrived.pickUp('a-1', 1, 'wkn', 1).emits(['PickedUp', { dueDate: '2021-04-25' }]);
 *
 * A story is immutable: each call gives a new one. In expectations, a number is the id with that number, as
 * in `{ reservation: 1 }`.
 */
export interface Story extends Short {
  /** Sets the clock in Tokyo for the commands that follow. */
  readonly at: (time: string) => Story;
  /**
   * Brings reservation n of borrower n to a stage, on the days of the guide. Its loan also has the number n.
   */
  readonly reach: (stage: Stage, copy: string, place?: PlaceKey, n?: number) => Story;
  /** Replaces the policy, from the library's opening on. */
  readonly withPolicy: (policy: Partial<Policy>) => Story;
  /** Records events, even events that no command can cause. */
  readonly record: (...events: readonly LendingEvent[]) => Story;
  /** Sends any command, valid or invalid, at the command's own time. */
  readonly send: (command: CommandOrInvalid) => Story;
  /**
   * Sends a command and undoes it, at the time of the story. `n` selects the id of the command. The facts are
   * as in `undo`.
   */
  readonly byMistake: (n: number, command: LendingCommand, facts?: Parameters<typeof short.undo>[1]) => Story;
  /** Changes fields of the last command. */
  readonly withFields: (fields: Fields) => Story;
  /**
   * Expects the last command to be accepted with exactly these events. Sends it a second time and expects the
   * first outcome. Then decides it from the recorded history only and expects the same events.
   */
  readonly emits: (...events: readonly ExpectedEvent[]) => Promise<void>;
  /**
   * Expects the last command to be refused for exactly these reasons, in order, and the history to be
   * unchanged.
   */
  readonly isRefused: (...reasons: readonly ExpectedRefusal[]) => Promise<void>;
  /** The whole history, after the last command was accepted. */
  readonly recorded: ReadEvents;
  /** Expects the last command to fail with a code because of the value at a path. Returns the reason. */
  readonly fails: (code: StoreErrorCode, path: string) => Promise<string>;
}

const givenAt = (time: string, command: LendingCommand): LendingCommand => ({
  ...command,
  at: tokyo(time),
  ...('clickedAt' in command && { clickedAt: tokyo(time) }),
  ...('run' in command && { run: dateOf(time) }),
  ...('recorded' in command && command.recorded && { recorded: { ...command.recorded, at: tokyo(time) } }),
});

const mistakeId = (n: number) => `d0000000-0000-4000-8000-${String(n).padStart(12, '0')}` as CommandId;

/** Makes a story from the history before the last command, the time, and the last command. */
const storyOf = (before: ReadEvents, time: string, last?: CommandOrInvalid): Story => {
  const now = last === undefined ? before : recordCommand(before, last);
  const command = () => last ?? fail('the story contains no command');
  const send = (next: CommandOrInvalid) => storyOf(now, time, next);
  const record = (...events: readonly LendingEvent[]) => storyOf(recordFacts(now, events), time);
  const verbs = Object.entries(short).map(([name, ask]) => [
    name,
    (...given: never[]) => send(givenAt(time, (ask as (...args: never[]) => LendingCommand)(...given))),
  ]);
  return {
    ...(Object.fromEntries(verbs) as Short),
    at: (later) => storyOf(now, later),
    reach: (stage, copy, place = 'hq', n = 1) =>
      listSteps(stage, copy, place, n).reduce<Story>(
        (story, [, at, step]) => story.at(at).send(givenAt(at, step)),
        storyOf(now, time),
      ),
    withPolicy: (policy) => record(makePolicyPublished('2021-03-01', { ...hokkaido, ...policy })),
    record,
    send,
    byMistake: (n, command, facts) => {
      const mistake = { ...givenAt(time, command), id: mistakeId(n) };
      return send(mistake).undo(mistake, facts);
    },
    withFields: (fields) => storyOf(before, time, { ...command(), ...fields }),
    recorded: now,
    emits: async (...events) => emits(before, command(), events),
    isRefused: async (...reasons) => isRefused(before, command(), reasons),
    fails: async (code, path) => fails(before, command(), [code, path]),
  };
};

const morning = '2021-04-03 10:00';

/** The empty history, before a library opens. */
export const nothing: Story = storyOf(
  computeOnce(() => Promise.resolve([])),
  morning,
);

/**
 * The guide's library on 2021-04-03 at 10:00. Twelve titles have a copy each on the shelf: a-1, b-1, … l-1.
 */
export const story: Story = nothing.record(
  ...library,
  ...Array.from('abcdefghijkl', (title) => makeCopyAdded(`${title}-1` as CopyId, titleOf(title))),
);
