import {
  findLastCursor,
  inMemoryEventStore,
  orThrow,
  runner,
  type Cursor,
  type EventStore,
} from '@torioki/event-store';
import { lendingEventCodec, type LendingCommand, type LendingEvent } from '@torioki/lending';
import {
  addCopy,
  dayOfApril,
  findDecision,
  rareWishes,
  dailyWishes,
  atNoonOf,
  openingCommands,
  foldStates,
  makeWishedCommand,
  type Wish,
} from '@torioki/lending/samples';
import * as E from 'fp-ts/lib/Either.js';
import * as fc from 'fast-check';
import { librarySystem } from './show-after.js';

/** A request (`wish`) of a generated person, and the number of days since the previous step. */
export interface Step {
  readonly wish: Wish;
  readonly borrower: number;
  readonly nth: number;
  readonly days: number;
}

/**
 * The kinds of requests between a reservation and the end of its loan. They are generated more often than the
 * others.
 */
const flow = [
  ...(['reserve', 'secure', 'secure', 'recordNotice', 'ship', 'arrive'] as const),
  ...(['pickUp', 'renew', 'acceptReturn', 'receiveAtHeadquarters', 'expireHold'] as const),
];

const stepsOf = (
  wishes: readonly Wish[],
  nth: fc.Arbitrary<number>,
  most: number,
): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.record({
      wish: fc.constantFrom(...wishes),
      borrower: fc.integer({ min: 1, max: 3 }),
      nth,
      days: fc.constantFrom(0, 0, 0, 1),
    }),
    { minLength: 1, maxLength: most, size: 'max' },
  );

export const steps = (most: number): fc.Arbitrary<readonly Step[]> =>
  stepsOf([...dailyWishes, ...rareWishes, ...Array.from({ length: 4 }, () => flow).flat()], fc.nat(59), most);

/** The way of a copy: to its pickup place, to its borrower, and back. */
const way = [
  ...(['reserve', 'secure', 'secure', 'secure', 'recordNotice', 'ship', 'arrive', 'pickUp'] as const),
  ...(['renew', 'acceptReturn', 'shipReturn', 'receiveAtHeadquarters'] as const),
];

/** The way of a reading order: each loan from the shelf brings the next turn. */
const orderedWay = ['reserveInOrder', 'walkIn', 'walkIn', 'walkIn', 'secure', 'pickUp'] as const;

/** Steps that can mostly be done: the ways of copies, each up to some point, and single steps in between. */
export const steadySteps = (ways: number): fc.Arbitrary<readonly Step[]> =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom<readonly Wish[]>(
          ...[3, 6, 7, 12, 12, 12].map((end) => way.slice(0, end)),
          [...way.slice(0, 9), 'removeWithReturn'],
          [...way.slice(0, 9), 'declareLost'],
          [...way.slice(0, 7), 'declareLostOfReservation'],
          [...way.slice(0, 6), 'comesBack'],
          orderedWay,
        ),
        fc.array(stepsOf(way, fc.constantFrom(0, 0, 1, 2), 1), {
          minLength: way.length,
          maxLength: way.length,
        }),
        steps(2),
      ),
      { minLength: 1, maxLength: ways, size: 'max' },
    )
    .map((all) =>
      all.flatMap(([wishes, more, between]) => [
        ...wishes.flatMap((wish, index) => (more[index] ?? []).map((one) => ({ ...one, wish }))),
        ...between,
      ]),
    );

/** A history made by commands. Refused commands are not in it. */
export interface History {
  readonly store: EventStore;
  readonly events: readonly LendingEvent[];
  /** The day of April of the last command. */
  readonly day: number;
  /** The time of the last command, in the time zone of Tokyo. */
  readonly at: string;
}

const moreCopies = ['a', 'b', 'c'].flatMap((title) =>
  [4, 5, 6, 7].map((n) => atNoonOf(1, addCopy(`${title}-${n}`))),
);

/** Gives a command. Returns the new events; none if the command was refused. */
type Give = (command: LendingCommand) => Promise<readonly LendingEvent[]>;

/** An accepted command, its events, the events before it, and a function that gives another command. */
export interface Accepted {
  readonly command: LendingCommand;
  readonly before: readonly LendingEvent[];
  readonly made: readonly LendingEvent[];
  readonly give: Give;
}

/** The history of the library before the steps, recorded once. */
const opened = await (async () => {
  const store = inMemoryEventStore({ librarySystem });
  const run = runner({ store, codec: lendingEventCodec });
  for (const command of [...openingCommands, ...moreCopies]) await run(findDecision(command.type), command);
  return orThrow(await store.records());
})();

/** Runs a command for each step, one after the other. Calls `afterwards` after each accepted command. */
export const runSteps = async (
  wanted: readonly Step[],
  afterwards?: (accepted: Accepted) => Promise<void>,
): Promise<History> => {
  const store = inMemoryEventStore({ librarySystem });
  const run = runner({ store, codec: lendingEventCodec });
  orThrow(await store.copy(opened));
  const states = foldStates(opened);
  const events = opened.map((stored) => orThrow(lendingEventCodec.decode(stored)));
  const give: Give = async (command) => {
    const outcome = await run(findDecision(command.type), command);
    if (outcome.is === 'failed') throw outcome.error;
    if (outcome.is === 'refused') return [];
    outcome.events.forEach(states.addEvent);
    events.push(...outcome.events);
    return outcome.events;
  };
  let day = 7;
  for (const [index, { wish, borrower, nth, days }] of wanted.entries()) {
    day += days;
    const command = makeWishedCommand(wish, { states, borrower, nth, day, fresh: 100 + 2 * index });
    const before = [...events];
    const made = await give(command);
    if (made.length > 0) await afterwards?.({ command, before, made, give });
  }
  return { store, events, day, at: `${dayOfApril(day)} 12:00` };
};

/** Returns a function that runs a command after a history, without recording anything. */
export const givenAfter = ({ store }: Pick<History, 'store'>) => {
  const append: EventStore['append'] = async () =>
    E.map((last: Cursor) => ({ last, again: false }))(await findLastCursor(store));
  const run = runner({ store: { ...store, append }, codec: lendingEventCodec });
  return async (command: LendingCommand) => {
    const outcome = await run(findDecision(command.type), command);
    if (outcome.is === 'failed') throw outcome.error;
    return outcome;
  };
};
