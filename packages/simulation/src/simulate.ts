import {
  inMemoryEventStore,
  runner,
  storeError,
  type Command,
  type Decision,
  type EventStore,
  type Failed,
  type InMemoryOptions,
  type OpenedStore,
  type StoreError,
} from '@torioki/event-store';
import { because, limitFaults } from '@torioki/event-store/adapter';
import {
  decisions,
  lendingEventCodec,
  LocalDate,
  release,
  type CommandType,
  type Decisions,
  type LendingEvent,
  type Refusal,
  type RefusalCode,
} from '@torioki/lending';
import { addDays, PositiveCount, decodeStrictly, Whole } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { newAgenda, type PlannedCommand } from './agenda.js';
import { calendarOf, maxSimulatedDays, type Calendar } from './calendar.js';
import { diceOf } from './dice.js';
import { planOpening } from './plan-opening.js';
import { handleEvent } from './handle-event.js';
import { planLoans } from './plan-loans.js';
import { clockAt } from './moment.js';
import { planReservations } from './plan-reservations.js';
import { shelfOf } from './shelf.js';
import { planVisits } from './visits.js';
import { worldOf } from './world.js';

const Simulation = t.exact(
  t.type({
    seed: Whole,
    from: LocalDate,
    days: PositiveCount,
    patrons: PositiveCount,
    titles: PositiveCount,
    places: PositiveCount,
  }),
  'a simulation',
);

const tooMany = because('too-many', `must be at most ${maxSimulatedDays}`, `${maxSimulatedDays}以下にする`, {
  most: maxSimulatedDays,
});

const noDays = because(
  'end-of-calendar',
  'is too close to the first or the last possible date',
  '暦の端である',
);

/** The numbers that determine a simulation: the seed, the first day, and the size of the library. */
export type Simulation = t.OutputOf<typeof Simulation>;

export interface Simulated {
  readonly is: 'simulated';
  readonly events: EventStore;
  /** The number of accepted commands. */
  readonly accepted: number;
  /** The number of refusals with each code. A command that was refused for two reasons counts twice. */
  readonly refused: ReadonlyMap<RefusalCode, number>;
}

const usual = { from: '2021-04-01', days: 365, patrons: 300, titles: 1_000, places: 12 };

const decisionOn = (type: CommandType): Decision<Command, LendingEvent, Refusal> =>
  decisions[`${type.charAt(0).toLowerCase()}${type.slice(1)}` as keyof Decisions];

type Given = Pick<Simulation, 'seed'> & Partial<Simulation>;

interface Plan extends t.TypeOf<typeof Simulation> {
  readonly calendar: Calendar;
}

/** The plan of a simulation, or the errors in the given numbers. */
const planOf = (given: Given): E.Either<StoreError, Plan> => {
  const plan = decodeStrictly(Simulation, { ...usual, ...given });
  if (E.isLeft(plan)) return E.left(storeError('invalid-input', limitFaults(plan.left)));
  const { from, days } = plan.right;
  if (days > maxSimulatedDays) return E.left(storeError('invalid-input', { path: 'days', ...tooMany }));
  const calendar = calendarOf(from, days);
  return E.isLeft(calendar)
    ? E.left(storeError('invalid-input', { path: 'from', ...noDays }))
    : E.right({ ...plan.right, calendar: calendar.right });
};

type Opening = Required<InMemoryOptions>;

const inMemory = (opening: Opening): Promise<OpenedStore> =>
  Promise.resolve({ is: 'opened', store: inMemoryEventStore(opening) });

/**
 * Simulates a library day by day. Patrons reserve, pick up, renew and return; staff and machines do their
 * work. Lending's real decisions decide every command. The same seed and sizes give the same history, byte by
 * byte. By default the history is in memory, and takes 4 KB for each event. Pass `open` to use another empty
 * store.
 */
export const simulate = async (
  given: Given,
  open: (opening: Opening) => Promise<OpenedStore> = inMemory,
): Promise<Simulated | Failed<StoreError>> => {
  const plan = planOf(given);
  if (E.isLeft(plan)) return { is: 'failed', error: plan.left };
  const { seed, from, days, patrons, titles, places, calendar } = plan.right;
  let now = clockAt(from, '00:00');
  const opened = await open({ librarySystem: `simulated-${seed}`, clock: () => new Date(now) });
  if (opened.is === 'failed') return opened;
  const { store: events } = opened;
  const run = runner({ store: events, codec: lendingEventCodec, decidedBy: release });
  const dice = diceOf(seed);
  const shelf = shelfOf();
  const surroundings = { world: worldOf({ titles, places }, dice), calendar, shelf, dice };
  const plans = handleEvent({ ...planReservations(surroundings), ...planLoans(surroundings) }, []);
  const visits = planVisits(surroundings, patrons);
  const agenda = newAgenda();
  let accepted = 0;
  const refused = new Map<RefusalCode, number>();

  const come = async ({ wanted, otherwise = () => [] }: PlannedCommand): Promise<StoreError | undefined> => {
    now = wanted.at;
    const outcome = await run(decisionOn(wanted.type), { ...wanted, id: dice.id() });
    if (outcome.is === 'failed') return outcome.error;
    if (outcome.is === 'accepted') {
      accepted += 1;
      outcome.events.forEach(shelf.follow);
      outcome.events.flatMap(plans).forEach(agenda.add);
    } else {
      for (const { code } of outcome.refusals) refused.set(code, (refused.get(code) ?? 0) + 1);
      otherwise().forEach(agenda.add);
    }
    return undefined;
  };

  planOpening(surroundings.world, calendar).forEach(agenda.add);
  for (let day = 0; day < days; day += 1) {
    const today = addDays(from, day);
    const tomorrow = clockAt(addDays(today, 1), '00:00');
    visits(today).forEach(agenda.add);
    for (let next = agenda.next(tomorrow); next; next = agenda.next(tomorrow)) {
      const error = await come(next);
      if (error) return { is: 'failed', error };
    }
  }
  return { is: 'simulated', events, accepted, refused };
};
