import { randomUUID } from 'node:crypto';
import { inMemoryEventStore, type EventStore } from '@torioki/event-store';
import { hokkaido, lendingEventCodec, type Instant, type LendingEvent } from '@torioki/lending';
import {
  copyAdded,
  copyId,
  library as published,
  reservationId,
  reserved,
  secured,
  titleId,
  tokyo,
  type Place,
} from '@torioki/lending/testing';
import { inMemoryPatronRegistry, type Mailer, type PatronId, type PatronRegistry } from '@torioki/patrons';
import { registeredIn } from '@torioki/patrons/contract';
import { smtpMailer } from '@torioki/smtp';
import { startSmtpServer, type Conduct } from '@torioki/smtp-test-server';
import { identity, type SchedulerLike } from 'rxjs';
import { onTestFinished } from 'vitest';
import { openLibrary } from '../index.js';
import { right } from './right.js';

export const librarySystem = 'jobs-test';

export const record = async (events: EventStore, ...facts: readonly LendingEvent[]): Promise<void> => {
  const stored = facts.map((fact) => ({ ...lendingEventCodec.encode(fact), id: randomUUID(), metadata: {} }));
  right(await events.append(stored));
};

/** Every event of a type in a history, in its order. */
export const factsOf = async <Type extends LendingEvent['type']>(events: EventStore, type: Type) =>
  right(await events.read([{ types: [type] }])).map((stored) => ({
    ...stored,
    ...(right(lendingEventCodec.decode(stored)) as Extract<LendingEvent, { readonly type: Type }>),
  }));

/** The n-th reservation, of a patron, with the n-th copy, from the shelf to 貸出可能. */
export const preparing =
  ({ events, people }: { readonly events: EventStore; readonly people: PatronRegistry }) =>
  async (n: number, patron: PatronId, place: Place, at: string) => {
    const borrower = right(await people.openBorrower(patron));
    const added = copyAdded(copyId(n), titleId(n));
    const waiting = reserved('2021-04-03 10:00', reservationId(n), { borrower, title: titleId(n), place });
    const ready = secured(at, waiting, added);
    await record(events, added, waiting, ready);
    return { added, waiting, ready, reservation: reservationId(n), borrower };
  };

/** A clock that stands still until it is set: to an instant, or to what a clock in Tokyo shows. */
export const setClock = (shown: string) => {
  let at = tokyo(shown);
  return {
    clock: () => new Date(at),
    set: (next: string) => {
      at = next.endsWith('Z') ? (next as Instant) : tokyo(next);
    },
  };
};

interface Circumstances {
  readonly conduct?: Conduct;
  readonly facts?: readonly LendingEvent[];
  /** In place of the clock that stands still. */
  readonly time?: { readonly clock: () => Date; readonly scheduler: SchedulerLike };
  /** What the library is given in place of the history and of the registry. */
  readonly aroundEvents?: (events: EventStore) => EventStore;
  readonly aroundPeople?: (people: PatronRegistry) => PatronRegistry;
}

/** A library with patrons at a time of day, whose mails go to a real SMTP server. */
export const evening = async (shown: string, circumstances: Circumstances = {}) => {
  const {
    conduct,
    facts = published,
    time,
    aroundEvents = identity,
    aroundPeople = identity,
  } = circumstances;
  const { set, ...still } = setClock(shown);
  const { clock } = time ?? still;
  const events = inMemoryEventStore({ librarySystem, clock });
  await record(events, ...facts);
  const people = inMemoryPatronRegistry({ librarySystem, clock });
  const server = await startSmtpServer(conduct);
  onTestFinished(() => server.close());
  const mailerWithin = (deadlineMs: number) =>
    smtpMailer({ host: '127.0.0.1', port: server.port, security: 'none', deadlineMs });
  const mailer = mailerWithin(30_000);
  const open = async (given: { readonly mailer?: Mailer }) => {
    const [history, registry] = [aroundEvents(events), aroundPeople(people)];
    const library = right(
      await openLibrary({ events: history, people: registry, policy: hokkaido, clock, ...time, ...given }),
    );
    onTestFinished(() => library.close());
    return library;
  };
  const library = await open({ mailer });
  const patron = async (mailAddress: string | null = `${randomUUID()}@example.jp`) =>
    (await registeredIn(people, { mailAddress })).patron;
  const prepare = preparing({ events, people });
  const { jobs } = library;
  return { events, people, server, mailer, mailerWithin, open, library, jobs, set, patron, prepare };
};
