import { inMemoryEventStore, orThrow, type EventStore } from '@torioki/event-store';
import { inMemoryPatronRegistry, type Mailer } from '@torioki/patrons';
import type { LendingEvent } from '@torioki/lending';
import type { Library, View, WithNames, PatronRegistry } from 'torioki';
import type { Answer, Fact, Order, Readings, World } from '../../guide/index.js';
import { createPauses, type Pause } from '../../system/pauses.js';
import type {
  Declaration,
  LendingSystem,
  Question,
  Running,
  ShownLine,
} from '../../system/lending-system.js';
import { instantOf } from '../instant-of.js';
import { type CommandOutcome, commandsOf } from './commands.js';
import { listComingBack } from './list-coming-back.js';
import { runNightlyJobs, type WhoIs } from './nightly.js';
import { type Member, openWorld, type OpenStores, type Stores } from './open-world.js';
import { reasonsOf } from './reasons.js';
import { findLastCommand, idEventTypes, readEvents, createRememberedIds } from './remembered-ids.js';

/** A store that waits before each read and each append, like one behind a network. */
const withPauses = (events: EventStore, pause: Pause): EventStore => ({
  ...events,
  read: async (...given) => {
    await pause('read events');
    return events.read(...given);
  },
  append: async (...recorded) => {
    await pause('append events');
    return events.append(...recorded);
  },
});

const begins = '2021-04-03T10:00';

interface RunParts {
  readonly world: World;
  readonly readings: Partial<Readings>;
  readonly library: Library<PatronRegistry>;
  readonly members: readonly Member[];
  readonly stores: Stores;
  readonly sentTo: string[];
  readonly clock: () => Date;
}

const readView = async <Shown>(view: Pick<View<Shown>, 'now'>): Promise<WithNames<Shown>> =>
  orThrow(await view.now()).shown;

/** A run of Torioki: the orders and views of its people and staff. The caller moves its clock. */
const createRun = async (begun: RunParts, time: { now: string }): Promise<Omit<Running, 'advance'>> => {
  const { world, readings, library, members, stores, sentTo, clock } = begun;
  const { events, people } = stores;
  const remembered = createRememberedIds();
  let hasClosed = (await readEvents(events, ['ClosureExtended'])).length > 0;

  const memberOf = (who: string): Member => {
    const member = members.find((one) => one.who === who);
    if (member === undefined) throw new Error(`Unknown person: ${who}.`);
    return member;
  };
  const persons = new Map<string, string>();
  const whoIs: WhoIs = async (borrower) => {
    if (!persons.has(borrower)) {
      const found = await people.findPatronsOf([borrower]);
      const patron = found._tag === 'Right' ? found.right.get(borrower) : undefined;
      persons.set(borrower, members.find((member) => member.patron === patron)?.who ?? borrower);
    }
    return persons.get(borrower) ?? borrower;
  };
  const remember = async (event: LendingEvent): Promise<void> => {
    const { data } = event;
    const borrower = 'borrower' in data ? data.borrower : null;
    remembered.remember(event, borrower === null ? '' : await whoIs(borrower));
  };
  for (const event of await readEvents(events, idEventTypes)) await remember(event);

  const findCommand = (type: string, copy: string) => findLastCommand(events, type, copy);
  const runCommand = commandsOf({ world, readings, library, remembered, clock, memberOf, findCommand });

  /** A closure moves due dates that are already recorded. Then only the patron's view has the right date. */
  const due = async (copy: string, borrower: string, on: string): Promise<readonly Fact[]> => {
    if (!hasClosed) return [{ copy, is: 'due', on }];
    const loans = await readView(library.portal(memberOf(await whoIs(borrower)).patron).loans);
    return loans.flatMap((loan) =>
      loan.copy === copy ? [{ copy, is: 'due', on: loan.dueDate } as const] : [],
    );
  };

  const factsOf = async (event: LendingEvent): Promise<readonly Fact[]> => {
    const { type, data } = event;
    await remember(event);
    if (type === 'ClosureExtended') hasClosed = true;
    if (type === 'Secured') return [{ copy: data.copy, is: 'kept', for: await whoIs(data.borrower) }];
    if (type === 'Renewed') return due(data.copy, data.borrower, data.to);
    if (type === 'PickedUp') return due(data.copy, data.borrower, data.dueDate);
    return listComingBack(event);
  };

  const toAnswer = async (outcome: CommandOutcome): Promise<Answer> => {
    if (outcome.is === 'failed') throw new Error(outcome.error.message);
    if (outcome.is === 'refused') return { is: 'refused', reasons: reasonsOf(outcome.refusals) };
    const facts: Fact[] = [];
    for (const event of outcome.events) facts.push(...(await factsOf(event)));
    return { is: 'accepted', facts };
  };

  const order = async (request: Order, key: string): Promise<Answer> => {
    if (request.is === 'nightly')
      return runNightlyJobs({ library, events, members, whoIs, sentTo, now: time.now });
    const outcome = runCommand(request, key);
    return outcome === undefined ? { is: 'unsupported' } : toAnswer(await outcome);
  };

  const show = async (question: Question): Promise<readonly ShownLine[] | 'unsupported'> => {
    if (question.is === 'copy') return 'unsupported';
    if (question.is === 'queue') {
      const queue = await readView(library.views.titleQueue(question.title));
      return Promise.all(queue.map(async ({ borrower }) => ({ who: await whoIs(borrower) })));
    }
    const portal = library.portal(memberOf(question.as).patron);
    if (question.is === 'loans')
      return (await readView(portal.loans)).map(({ copy, dueDate }) => ({ copy, due: dueDate }));
    return (await readView(portal.reservations)).map(({ title, word, pickup, earliestPickup }) => ({
      title,
      word: word as '予約中' | '貸出可能',
      at: pickup.name,
      ...(earliestPickup === null ? {} : { from: earliestPickup }),
    }));
  };

  const end = async () => {
    await library.close();
    await stores.close();
  };
  return { from: begins, order, show, end };
};

const inMemory: OpenStores = (clock) => {
  const events = inMemoryEventStore({ librarySystem: 'laws', clock });
  const people = inMemoryPatronRegistry({ librarySystem: 'laws', clock });
  return Promise.resolve({ events, people, close: () => events.close() });
};

/** Torioki, connected like any other system: through its public API, with its own stores for each run. */
export const torioki = (
  name: string,
  open: OpenStores = inMemory,
  other: Pick<Declaration, 'readings' | 'numbers'> = {},
): LendingSystem => {
  const pauses = createPauses();
  return {
    declares: {
      name,
      canSet: ['limit'],
      levels: ['core', 'loan-classes', 'interlibrary', 'places', 'notices', 'reading-order', 'people'],
      clock: 'set',
      reasons: 'all',
      ownReasons: ['set-aside-already', 'nothing-to-change'],
      parallel: 5,
      repeats: 'by-key',
      undoes: true,
      ...other,
      readings: { fills: 'by-itself', ...other.readings },
    },
    pauses,
    begin: async (world) => {
      const readings = other.readings ?? {};
      const time = { now: begins };
      const clock = () => instantOf(time.now);
      const kept = await open(clock, world);
      const stores = { ...kept, events: withPauses(kept.events, pauses.pause) };
      const sentTo: string[] = [];
      const mailer: Mailer = {
        send: ({ to }) => {
          sentTo.push(to);
          return Promise.resolve('sent');
        },
      };
      const { library, members } = await openWorld(world, stores, readings, {
        clock,
        mailer,
        today: begins.slice(0, 10),
      });
      return {
        ...(await createRun({ world, readings, library, members, stores, sentTo, clock }, time)),
        advance: (to) => {
          time.now = to;
          return Promise.resolve(to);
        },
      };
    },
  };
};

/** Torioki for a library with other readings of the guide. */
export const inOtherReadings: LendingSystem = torioki('Torioki in other readings', inMemory, {
  readings: { 'renewal.base': 'due-date', readOrderRelease: 'picked-up' },
  numbers: { renewals: 2 },
});
