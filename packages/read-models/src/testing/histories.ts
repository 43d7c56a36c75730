import { inMemoryEventStore, runner, type EventStore } from '@torioki/event-store';
import { answered } from '@torioki/event-store/contract';
import { lendingEventCodec, type LendingEvent } from '@torioki/lending';
import {
  anew,
  copyAdded,
  copyId,
  decisionOn,
  library,
  sampleCommands,
  titleId,
  tokyo,
} from '@torioki/lending/samples';
import * as fc from 'fast-check';
import { newLedger } from './ledger.js';
import { librarySystem, stored } from './shown.js';
import {
  wishesOfCopies,
  wishesOfLoans,
  wishesOfReservations,
  wishesOfRules,
  type Wishes,
} from './wishes/index.js';

/** For a command that no wish is written for, its sample. */
const samples: Wishes = Object.fromEntries(
  Object.entries(sampleCommands).map(([name, sample]) => [
    name,
    ({ at }) => ({ ...anew(sample), at: tokyo(at) }),
  ]),
);

const wishes: Wishes = {
  ...samples,
  ...wishesOfCopies,
  ...wishesOfLoans,
  ...wishesOfReservations,
  ...wishesOfRules,
};

/** Something that is wanted, some hours after the wish before. */
export interface Step {
  readonly wish: string;
  readonly nth: number;
  readonly hours: number;
}

const names = Object.keys(wishes);

/** What fills a reservation, and what begins and ends loans, is wanted more often than the rest. */
const often = [
  'reserve',
  'reserve',
  'secure',
  'secure',
  'recordNotice',
  'ship',
  'arrive',
  'pickUp',
  'renew',
  'acceptReturn',
  'checkIn',
  'expireHold',
];

export const steps = (most: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.record({
      wish: fc.constantFrom(...names, ...often, ...often, ...often, ...often),
      nth: fc.nat(59),
      hours: fc.constantFrom(0, 0, 0, 0, 1, 8, 24, 48),
    }),
    { minLength: 1, maxLength: most, size: 'max' },
  );

/** A history that came about by commands to the library: the refused ones leave no trace. */
export interface History {
  readonly store: EventStore;
  readonly events: readonly LendingEvent[];
  /** When the last command was given, by a clock in Tokyo. */
  readonly at: string;
}

const beginning: readonly LendingEvent[] = [
  ...library,
  ...[1, 2, 3, 4, 5].map((n) => copyAdded(copyId(n), titleId(1 + (n % 3)))),
];

const shownAt = (hours: number): string =>
  new Date(Date.parse('2021-04-01T09:00:00Z') + hours * 3_600_000)
    .toISOString()
    .slice(0, 16)
    .replace('T', ' ');

/** Gives the commands one after the other. */
export const happened = async (wanted: readonly Step[]): Promise<History> => {
  const store = inMemoryEventStore({ librarySystem });
  await answered(store.append(stored(beginning)));
  const run = runner({ store, codec: lendingEventCodec });
  const ledger = newLedger();
  const events: LendingEvent[] = [...beginning];
  beginning.forEach(ledger.take);
  let hours = 0;
  for (const step of wanted) {
    hours += step.hours;
    const command = wishes[step.wish]?.({ ledger, at: shownAt(hours), nth: step.nth });
    const outcome = await run(decisionOn(command?.type ?? step.wish), command);
    if (outcome.is === 'failed') throw outcome.error;
    if (outcome.is === 'accepted') {
      outcome.events.forEach(ledger.take);
      events.push(...outcome.events);
    }
  }
  return { store, events, at: shownAt(hours) };
};
