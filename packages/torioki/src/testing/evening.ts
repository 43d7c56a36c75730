import { randomUUID } from 'node:crypto';
import { inMemoryEventStore, type EventStore } from '@torioki/event-store';
import { hokkaido, lendingEventCodec, type LendingEvent } from '@torioki/lending';
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
import { inMemoryPatronRegistry, type PatronId, type PatronRegistry } from '@torioki/patrons';
import { registeredIn } from '@torioki/patrons/contract';
import { smtpMailer } from '@torioki/smtp';
import { startSmtpServer, type Conduct } from '@torioki/smtp-test-server';
import type { SchedulerLike } from 'rxjs';
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

/** A clock that stands still until it is set, by what a clock in Tokyo shows. */
export const setClock = (shown: string) => {
  let at = tokyo(shown);
  return {
    clock: () => new Date(at),
    set: (next: string) => {
      at = tokyo(next);
    },
  };
};

interface Circumstances {
  readonly conduct?: Conduct;
  readonly facts?: readonly LendingEvent[];
  readonly time?: { readonly clock: () => Date; readonly scheduler?: SchedulerLike };
}

/** A library with patrons at a time of day, whose mails go to a real SMTP server. */
export const evening = async (shown: string, { conduct, facts = published, time }: Circumstances = {}) => {
  const { clock, set } = setClock(shown);
  const own = { clock, ...time };
  const events = inMemoryEventStore({ librarySystem, clock: own.clock });
  await record(events, ...facts);
  const people = inMemoryPatronRegistry({ librarySystem, clock: own.clock });
  const server = await startSmtpServer(conduct);
  onTestFinished(() => server.close());
  const mailer = smtpMailer({ host: '127.0.0.1', port: server.port, security: 'none', deadlineMs: 2_000 });
  const library = right(await openLibrary({ events, people, policy: hokkaido, mailer, ...own }));
  onTestFinished(() => library.close());
  const patron = async (mailAddress: string | null = `${randomUUID()}@example.jp`) =>
    (await registeredIn(people, { mailAddress })).patron;
  const prepare = preparing({ events, people });
  return { events, people, server, library, jobs: library.jobs, set, patron, prepare, mailer };
};
