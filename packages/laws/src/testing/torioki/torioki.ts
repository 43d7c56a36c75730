import { inMemoryEventStore, type EventStore, type Outcome } from '@torioki/event-store';
import { hokkaido, hokkaidoProfile, openLibrary, type Library, type View } from 'torioki';
import type { LendingEvent } from '@torioki/lending';
import { type Answer, type Fact, type Line, type Order, type World } from '../../guide/index.js';
import { seamsOf } from '../../system/seams.js';
import type { LendingSystem, Question, Running, ShownLine } from '../../system/lending-system.js';
import { idsForNames } from './names.js';
import { reasonsOf } from './reasons.js';

const begins = '2021-04-03T10:00';
const zone = '+09:00';
const headquarters = 'HQ';
const staff = { staff: 'G-01', location: headquarters } as const;

/** What came of a command, as Torioki tells it. */
type Came = Outcome<LendingEvent, { readonly code: string }>;

/** The command that an order becomes, for a borrower if it names one. */
type Command<Is extends Order['is']> = (
  order: Extract<Order, { is: Is }>,
  borrower: string,
) => Promise<Came> | undefined;

const opened = async (world: World, events: EventStore, clock: () => Date): Promise<Library> => {
  const { limit } = world.numbers;
  const opening = await openLibrary({
    events,
    policy: { ...hokkaido, reservationLimit: limit ?? hokkaido.reservationLimit },
    profile: hokkaidoProfile,
    clock,
  });
  if (opening.is === 'failed') throw new Error(opening.error.message);
  const { library } = opening;
  const office = library.desk({ role: 'general-materials', ...staff });
  const place = {
    name: '道立図書館',
    pickupClass: 'counter',
    headquarters: true,
    transitDays: null,
  } as const;
  await office.addPickupLocation({ location: headquarters, ...place });
  for (const copy of world.copies) await office.addCopy(copy);
  return library;
};

const seen = async <Shown>(view: View<Shown>): Promise<Shown> => {
  const answer = await view.now();
  if (answer.is !== 'shown') throw new Error(JSON.stringify(answer));
  return answer.shown;
};

/** A run of Torioki: its desks, and which ids the names have. Its clock is brought forward by whoever gives it. */
const running = (library: Library, events: EventStore, clock: () => Date): Omit<Running, 'advance'> => {
  const borrowers = idsForNames();
  const reservations = new Map<string, string>();
  const groups = new Map<string, string>();
  const loans = new Map<string, string>();
  const patron = library.desk({ role: 'patron' });
  const office = library.desk({ role: 'general-materials', ...staff });
  const counter = library.desk({ role: 'counter', ...staff });

  const idIn = (ids: ReadonlyMap<string, string>, key: string): string =>
    ids.get(key) ?? '00000000-0000-4000-8000-000000000000';

  const factOf = (event: LendingEvent): readonly Fact[] => {
    const { type, data } = event;
    if (type === 'Reserved') {
      reservations.set(`${data.borrower} ${data.title}`, data.reservation);
      groups.set(`${data.borrower} ${data.title}`, data.group ?? '');
    }
    if (type === 'Secured') return [{ copy: data.copy, is: 'kept', for: borrowers.nameOf(data.borrower) }];
    if (type === 'Renewed') return [{ copy: data.copy, is: 'due', on: data.to }];
    if (type !== 'PickedUp') return [];
    loans.set(data.copy, data.loan);
    return [{ copy: data.copy, is: 'due', on: data.dueDate }];
  };

  const answered = (outcome: Came): Answer => {
    if (outcome.is === 'failed') throw new Error(outcome.error.message);
    return outcome.is === 'refused'
      ? { is: 'refused', reasons: reasonsOf(outcome.refusals) }
      : { is: 'accepted', facts: outcome.events.flatMap(factOf) };
  };

  const groupOf = (borrower: string, title: string): string => idIn(groups, `${borrower} ${title}`);

  const reserved = (borrower: string, lines: readonly Line[]): Promise<Came> => {
    const inOrder = lines.flatMap(({ title, rank }) =>
      rank === null ? [] : [{ title, location: headquarters, rank }],
    );
    return inOrder.length > 0
      ? patron.reserveInOrder({ borrower, lines: inOrder })
      : patron.reserve({ borrower, lines: lines.map(({ title }) => ({ title, location: headquarters })) });
  };

  const reranked = (
    borrower: string,
    ranks: Extract<Order, { is: 'changeRank' }>['ranks'],
  ): Promise<Came> | undefined => {
    const [first, ...others] = ranks.map(({ title, rank }) => ({
      reservation: idIn(reservations, `${borrower} ${title}`),
      rank,
    }));
    return first === undefined
      ? undefined
      : patron.changeRank({
          group: groupOf(borrower, ranks[0]?.title ?? ''),
          borrower,
          ranks: [first, ...others],
        });
  };

  const cancelled = (borrower: string, { title, by }: Extract<Order, { is: 'cancel' }>): Promise<Came> => {
    const reservation = idIn(reservations, `${borrower} ${title}`);
    return by === 'staff'
      ? office.cancel({ reservation, borrower: null, reason: 'asked' })
      : patron.cancel({ reservation, borrower, reason: null });
  };

  const commands: { readonly [Is in Order['is']]?: Command<Is> } = {
    reserve: ({ lines }, borrower) => reserved(borrower, lines),
    changeRank: ({ ranks }, borrower) => reranked(borrower, ranks),
    cancel: (order, borrower) => cancelled(borrower, order),
    fill: ({ copy }) => office.secure({ copy }),
    pickUp: ({ copy, cards }, borrower) => counter.pickUp({ copy, borrower, location: headquarters, cards }),
    renew: ({ copy }, borrower) =>
      patron.renew({ loan: idIn(loans, copy), borrower, clickedAt: clock().toISOString() }),
    return: ({ copy }) => counter.acceptReturn({ copy, location: headquarters, payer: null }),
  };

  const commanded = (order: Order): Promise<Came> | undefined =>
    (commands[order.is] as Command<Order['is']> | undefined)?.(
      order,
      'who' in order ? borrowers.idOf(order.who) : '',
    );

  const linesOf = async (question: Question): Promise<readonly ShownLine[] | 'unsupported'> => {
    if (question.of === 'reservations') {
      const shown = await seen(library.views.patronQueue(borrowers.idOf(question.who)));
      return shown.map(({ title, word }) => ({ title, word: word as '予約中' | '貸出可能' }));
    }
    if (question.of === 'loans') {
      const shown = await seen(library.views.patronLoans(borrowers.idOf(question.who)));
      return shown.map(({ copy, dueDate }) => ({ copy, due: dueDate }));
    }
    if (question.of !== 'queue') return 'unsupported';
    const shown = await seen(library.views.titleQueue(question.title));
    return shown.map(({ borrower }) => ({ who: borrowers.nameOf(borrower) }));
  };

  return {
    from: begins,
    order: async (order) => {
      const outcome = commanded(order);
      return outcome === undefined ? { is: 'unsupported' } : answered(await outcome);
    },
    show: linesOf,
    end: async () => {
      await library.close();
      await events.close();
    },
  };
};

/** Torioki as anybody would connect it to the laws: by its public API, over a store that is opened for each run. */
export const torioki = (
  name: string,
  open: (clock: () => Date) => Promise<EventStore> = (clock) =>
    Promise.resolve(inMemoryEventStore({ librarySystem: 'laws', clock })),
): LendingSystem => ({
  declares: {
    name,
    canSet: ['limit'],
    levels: ['core', 'loan-classes', 'interlibrary', 'reading-order'],
    clock: 'set',
    reasons: 'all',
    ownReasons: ['set-aside-already'],
    parallel: 5,
  },
  seams: seamsOf(),
  begin: async (world) => {
    let now = begins;
    const clock = () => new Date(`${now}:00${zone}`);
    const events = await open(clock);
    const library = await opened(world, events, clock);
    return {
      ...running(library, events, clock),
      advance: (to) => {
        now = to;
        return Promise.resolve(to);
      },
    };
  },
});
