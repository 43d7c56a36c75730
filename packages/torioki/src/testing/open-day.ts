import { randomUUID } from 'node:crypto';
import { orThrow, inMemoryEventStore, runner, type EventStore } from '@torioki/event-store';
import {
  hokkaido,
  hokkaidoProfile,
  lendingEventCodec,
  release,
  type LendingEvent,
  type Policy,
} from '@torioki/lending';
import { makeOwnDesk } from '../commands/own-desk.js';
import {
  makeCopyAdded,
  copyId,
  library as published,
  makePolicyPublished,
  titleId,
} from '@torioki/lending/samples';
import { inMemoryPatronRegistry, type PatronRegistry } from '@torioki/patrons';
import { findFreshBorrower, quickHasher } from '@torioki/patrons/contract';
import { onTestFinished } from 'vitest';
import { openLibrary, type LibraryOptions } from '../index.js';
import type { Application } from '../requests/registry/card-requests.js';
import type { PeoplePorts } from './deaths.js';
import { librarySystem, record, setClock } from './evening.js';
import { watchLibrary } from './watched.js';

export const office = { role: 'general-materials', staff: 'G-01', location: 'HQ' } as const;
export const counter = { role: 'counter', staff: 'C-01', location: 'HQ' } as const;

/** A usual application at the counter. Pass the fields that differ. */
export const application = (particulars: Partial<Application> = {}): Application => ({
  commandId: randomUUID(),
  name: '佐藤 みのり',
  address: '〒069-0834 江別市文京台東町41',
  phone: '011-386-8521',
  mailAddress: `${randomUUID()}@example.jp`,
  card: randomUUID().slice(0, 13),
  evidence: 'driving-licence',
  ...particulars,
});

/** One copy each of a number of titles, on the shelf. */
export const shelf = (copies: number): readonly LendingEvent[] =>
  Array.from({ length: copies }, (_, index) => makeCopyAdded(copyId(index + 1), titleId(index + 1)));

interface Circumstances {
  /** The policy in force; by default `hokkaido`. */
  readonly policy?: Policy;
  readonly facts?: readonly LendingEvent[];
  readonly events?: (events: EventStore) => EventStore;
  readonly people?: (people: PatronRegistry) => PatronRegistry;
  /** Rules of the host. */
  readonly rules?: LibraryOptions['rules'];
}

/** A library with patrons, at a time of day, whose history has published rules and the test's own events. */
export const openDay = async (
  time: string,
  { facts = [], policy = hokkaido, rules = [], ...wrapped }: Circumstances = {},
) => {
  const { clock, set } = setClock(time);
  const events = inMemoryEventStore({ librarySystem, clock });
  await record(events, ...published, makePolicyPublished('2021-03-02', policy), ...facts);
  const people = inMemoryPatronRegistry({ librarySystem, clock, hasher: quickHasher });
  const open = async (
    ports: Partial<PeoplePorts> & Pick<LibraryOptions<PatronRegistry>, 'mailer' | 'observe' | 'rules'> = {},
  ) => {
    const library = watchLibrary(
      await openLibrary({
        events: wrapped.events?.(events) ?? events,
        people: wrapped.people?.(people) ?? people,
        policy,
        profile: hokkaidoProfile,
        clock,
        rules,
        ...ports,
      }),
    );
    onTestFinished(() => void library.close());
    return library;
  };
  const library = await open();
  const ownDesk = makeOwnDesk(
    { run: runner({ store: events, codec: lendingEventCodec, decidedBy: release }), clock },
    office,
  );
  const registered = async (particulars: Partial<Application> = {}): Promise<string> =>
    orThrow(await library.desk(office).registerPatron(application(particulars))).patron;
  /** Closes the open pseudonym in the history, even with open loans or reservations, and opens another. */
  const replaced = async (patron: string): Promise<string> => {
    const borrower = await findFreshBorrower(people, patron);
    orThrow(await ownDesk.closeBorrower({ borrower, why: 'adoption' }));
    orThrow(await people.reportClosed({ patron, closed: borrower }));
    return borrower;
  };
  const left = async (patron: string) => orThrow(await library.desk(office).file(patron).leave({}));
  return { library, ownDesk, events, clock, people, set, open, registered, replaced, left };
};
