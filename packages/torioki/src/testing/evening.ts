import { createHash, randomUUID } from 'node:crypto';
import { orThrow, inMemoryEventStore, type EventStore } from '@torioki/event-store';
import {
  hokkaido,
  hokkaidoProfile,
  lendingEventCodec,
  type Instant,
  type LendingEvent,
} from '@torioki/lending';
import {
  makeCopyAdded,
  copyId,
  library as published,
  reservationId,
  makeReserved,
  makeSecured,
  titleId,
  tokyo,
  type SamplePlace,
} from '@torioki/lending/samples';
import { inMemoryPatronRegistry, type PatronId, type PatronRegistry } from '@torioki/patrons';
import { findFreshBorrower, registerIn } from '@torioki/patrons/contract';
import { smtpMailer } from '@torioki/smtp';
import { startSmtpServer, type Conduct, type SmtpTestServer } from '@torioki/smtp-test-server';
import type { SchedulerLike } from 'rxjs';
import { v5 } from 'uuid';
import { onTestFinished } from 'vitest';
import { openLibrary, type LibraryOptions } from '../index.js';
import { isSomething, type MailsReport } from '../jobs/report.js';
import { watchLibrary } from './watched.js';

export const librarySystem = 'jobs-test';

export const record = async (events: EventStore, ...facts: readonly LendingEvent[]): Promise<void> => {
  const stored = facts.map((fact) => ({ ...lendingEventCodec.encode(fact), id: randomUUID(), metadata: {} }));
  orThrow(await events.append(stored));
};

export const factsOf = async <Type extends LendingEvent['type']>(events: EventStore, type: Type) =>
  orThrow(await events.read([{ types: [type] }])).events.map((stored) => ({
    ...stored,
    ...(orThrow(lendingEventCodec.decode(stored)) as Extract<LendingEvent, { readonly type: Type }>),
  }));

/** Reserves the n-th title for a patron, and secures its copy from the shelf (貸出可能). */
const preparing =
  ({ events, people }: { readonly events: EventStore; readonly people: PatronRegistry }) =>
  async (n: number, patron: PatronId, place: SamplePlace, at: string) => {
    const borrower = await findFreshBorrower(people, patron);
    const added = makeCopyAdded(copyId(n), titleId(n));
    const waiting = makeReserved('2021-04-03 10:00', reservationId(n), {
      borrower,
      title: titleId(n),
      place,
    });
    const ready = makeSecured(at, waiting, added);
    await record(events, added, waiting, ready);
    return { added, waiting, ready, reservation: reservationId(n), borrower };
  };

/** A clock that stops at the time you set: an instant, or the time in Tokyo. */
export const setClock = (start: string) => {
  let at = tokyo(start);
  return {
    clock: () => new Date(at),
    set: (next: string) => {
      at = next.endsWith('Z') ? (next as Instant) : tokyo(next);
    },
  };
};

/** Random numbers that are the same in each run. */
const sameChance = () => {
  let drawn = 0;
  return (bytes: number) =>
    createHash('sha512')
      .update(String((drawn += 1)))
      .digest()
      .subarray(0, bytes);
};

interface Circumstances {
  readonly conduct?: Conduct;
  /** The mail server. Without it, the evening starts its own. */
  readonly server?: SmtpTestServer;
  readonly facts?: readonly LendingEvent[];
  /** The clock of the library, instead of the stopped one. */
  readonly time?: { readonly clock: () => Date; readonly scheduler?: SchedulerLike };
  /** The stores of the history and the registry. Without them, both are in memory. */
  readonly kept?: Pick<LibraryOptions<PatronRegistry>, 'events' | 'people'>;
}

const inMemory = (clock: () => Date) => ({
  events: inMemoryEventStore({ librarySystem, clock }),
  people: inMemoryPatronRegistry({ librarySystem, clock, random: sameChance() }),
});

/**
 * Summarizes a run of the mail job: the number of reservations, and the codes of troubles. Empty results are
 * left out.
 */
export const summarizeRun = ({ queued, sent, failed, notified, notNotified, troubles }: MailsReport) =>
  Object.fromEntries(
    Object.entries({
      ...{ queued, sent, failed, notified: notified.length, notNotified: notNotified.length },
      troubles: troubles.map(({ code }) => code),
    }).filter(([, value]) => isSomething(value)),
  );

export const smtpServer = async (conduct?: Conduct): Promise<SmtpTestServer> => {
  const server = await startSmtpServer(conduct);
  onTestFinished(() => server.close());
  return server;
};

/** A library with patrons at a time of day, whose mails go to a real SMTP server. */
export const evening = async (start: string, circumstances: Circumstances = {}) => {
  const { conduct, facts = published, time } = circumstances;
  const { set, ...still } = setClock(start);
  const { clock } = time ?? still;
  const { events, people } = circumstances.kept ?? inMemory(clock);
  await record(events, ...facts);
  const server = circumstances.server ?? (await smtpServer(conduct));
  const mailerWithin = (deadlineMs: number) =>
    smtpMailer({ host: '127.0.0.1', port: server.port, security: 'none', deadlineMs });
  const mailer = mailerWithin(30_000);
  const open = async (given: Partial<LibraryOptions<PatronRegistry>>) => {
    const library = watchLibrary(
      await openLibrary({
        events,
        people,
        policy: hokkaido,
        profile: hokkaidoProfile,
        clock,
        ...time,
        ...given,
      }),
    );
    onTestFinished(() => void library.close());
    return library;
  };
  const library = await open({ mailer });
  let registered = 0;
  /** A patron's id follows from this command's id. The order of the mails follows from the patrons' ids. */
  const commandId = () =>
    circumstances.kept ? randomUUID() : v5(`patron ${(registered += 1)} of an evening`, v5.URL);
  const patron = async (mailAddress: string | null = `${randomUUID()}@example.jp`) =>
    (await registerIn(people, { mailAddress, commandId: commandId() })).patron;
  const prepare = preparing({ events, people });
  const { jobs } = library;
  return { clock, events, people, server, mailer, mailerWithin, open, library, jobs, set, patron, prepare };
};
