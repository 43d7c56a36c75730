import { orThrow, type EventStore } from '@torioki/event-store';
import { headquarters, makePolicyPublished } from '@torioki/lending/samples';
import type { Borrowers, Directory, Mailer, PatronRegistry } from '@torioki/patrons';
import { inMemoryDocuments, type Documents } from '@torioki/projection';
import { describe, expect, it } from 'vitest';
import { openLibrary, type Library, type TitleNames, type People } from '../index.js';
import { evening, librarySystem, record } from '../testing/evening.js';
import { watchLibrary } from '../testing/watched.js';
import type { HostPort } from './library-options.js';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';

/** All ports that a host supplies to one library. */
interface Host {
  readonly events: EventStore;
  readonly documents: Documents;
  readonly borrowers: Borrowers;
  readonly directory: Directory;
  readonly mailer: Mailer;
  readonly titles: TitleNames;
}

type Answer = (answer: () => unknown) => unknown;

const never = () => new Promise<never>(() => undefined);

const faults: Readonly<Record<string, Answer>> = {
  hung: never,
  slow: (answer) => new Promise((resolve) => setTimeout(() => resolve(answer()), 20)),
  wrong: () => Promise.resolve(42),
  throwing: () => Promise.reject(new Error('佐藤 みのり')),
};

/** How a port's answers fail at the moment; null if they do not. */
interface Trouble {
  is: Answer | null;
}

/** A port whose answers fail as `Trouble` says. */
const troubled = <Port extends object>(
  port: Port,
  trouble: Trouble,
  concerns: (given: unknown) => boolean,
): Port =>
  Object.fromEntries(
    Object.entries(port).map(([name, value]: [string, unknown]) => [
      name,
      typeof value !== 'function' || name === 'subscribe' || name === 'close'
        ? value
        : (...given: unknown[]) => {
            const answer = () => (value as (...given: unknown[]) => unknown)(...given);
            return trouble.is && concerns(given[0]) ? trouble.is(answer) : answer();
          },
    ]),
  ) as Port;

const everything = () => true;

interface BrokenPort {
  readonly broken: (
    host: Host,
    trouble: Trouble,
    patron: { readonly id: string; readonly address: string },
  ) => Host;
  /** The number of the three mails that arrive while the port is hung or wrong. */
  readonly arrive: number;
}

/** How each port is made to fail: for one patron if the port has patrons, otherwise for all. */
const ports: Readonly<Record<HostPort, BrokenPort>> = {
  events: {
    broken: (host, trouble) => ({ ...host, events: troubled(host.events, trouble, everything) }),
    arrive: 0,
  },
  documents: {
    broken: (host, trouble) => ({ ...host, documents: troubled(host.documents, trouble, everything) }),
    arrive: 0,
  },
  borrowers: {
    broken: (host, trouble) => ({ ...host, borrowers: troubled(host.borrowers, trouble, everything) }),
    arrive: 0,
  },
  directory: {
    broken: (host, trouble, { id }) => ({
      ...host,
      directory: troubled(host.directory, trouble, (given) => Array.isArray(given) && given.includes(id)),
    }),
    arrive: 2,
  },
  mailer: {
    broken: (host, trouble, { address }) => ({
      ...host,
      mailer: troubled(host.mailer, trouble, (given) => (given as { readonly to: string }).to === address),
    }),
    arrive: 2,
  },
  titles: {
    broken: (host, trouble) => ({
      ...host,
      titles: (codes) => (trouble.is ? (trouble.is(() => new Map()) as never) : host.titles(codes)),
    }),
    arrive: 3,
  },
};

const address = 'first@example.jp';

/** With names in mails, all ports take part in sending mails, even `titles`. */
const namingTitles = { ...hokkaido, readyMail: { ...hokkaido.readyMail, titles: true } };

const limits = { events: 100, documents: 100, borrowers: 100, directory: 100, mailer: 100, titles: 100 };

/** A library at 20:00 with three mails to send, and a port that can fail. */
const opened = async (port: HostPort, timeLimits: object) => {
  const scene = await evening('2021-04-07 20:00');
  const { events, people, patron, prepare } = scene;
  await record(events, makePolicyPublished('2021-04-01', namingTitles));
  const arrived: string[] = [];
  const mailer: Mailer = {
    send: ({ to }) => {
      arrived.push(to);
      return Promise.resolve('sent');
    },
  };
  const id = await patron(address);
  await prepare(1, id, headquarters, '2021-04-07 14:10');
  for (const n of [2, 3]) await prepare(n, await patron(), headquarters, '2021-04-07 14:10');
  const trouble: Trouble = { is: null };
  const registry: PatronRegistry = people;
  const host: Host = {
    ...{
      events,
      mailer,
      documents: inMemoryDocuments(librarySystem),
      borrowers: registry,
      directory: {
        find: async (patrons) => orThrow(await registry.find(patrons)),
        findByCard: async (card) => orThrow(await registry.findByCard(card)),
      },
    },
    titles: () => Promise.resolve(new Map()),
  };
  const { borrowers, directory, ...others } = ports[port].broken(host, trouble, { id, address });
  const answer = await openLibrary({
    ...others,
    people: { borrowers, directory },
    ...{ policy: namingTitles, profile: hokkaidoProfile, clock: scene.clock, timeLimits },
  });
  const library: Library<People> = watchLibrary(answer);
  return { ...scene, arrived, library, trouble };
};

const names = Object.keys(ports) as readonly HostPort[];

const cases = names.flatMap((port) => Object.keys(faults).map((fault) => [port, fault] as const));

describe('an evening with a broken port', () => {
  it.each(cases)(
    'sends all other mails while %s is %s, and the rest after the recovery, each once',
    async (port, fault) => {
      const { library, trouble, arrived, set } = await opened(port, limits);
      trouble.is = faults[fault] ?? null;
      for (const minute of ['00', '01', '02']) {
        set(`2021-04-07 20:${minute}`);
        const { troubles } = await library.jobs.sendReadyMails();
        expect(JSON.stringify(troubles)).not.toContain('佐藤');
      }
      expect(new Set(arrived).size).toBe(fault === 'slow' ? 3 : ports[port].arrive);
      trouble.is = null;
      for (const later of ['20:30', '21:00', '21:30']) {
        set(`2021-04-07 ${later}`);
        await expect.poll(async () => (await library.jobs.sendReadyMails()).troubles).toEqual([]);
      }
      expect(arrived).toHaveLength(3);
      expect(new Set(arrived).size).toBe(3);
      await library.close();
    },
  );

  it.each(names)('reports a trouble while %s is hung', async (port) => {
    const { library, trouble } = await opened(port, limits);
    trouble.is = never;
    const troubles = JSON.stringify((await library.jobs.sendReadyMails()).troubles);
    expect(troubles).toContain('did not answer within 0.1 seconds');
    trouble.is = null;
    await library.close();
  });

  it.each(names)('lets the library close while %s is hung, and ignores a later answer', async (port) => {
    const patient = Object.fromEntries([...names.map((name) => [name, 60_000]), ['closing', 200]]) as object;
    const { library, trouble } = await opened(port, patient);
    let answerLate: () => void = () => undefined;
    let isHung = false;
    trouble.is = (answer) => {
      isHung = true;
      return new Promise((resolve) => void (answerLate = () => resolve(answer())));
    };
    const report = library.jobs.sendReadyMails();
    await expect.poll(() => isHung).toBe(true);
    const began = Date.now();
    await library.close();
    expect(Date.now() - began).toBeLessThan(15_000);
    expect(await report).toMatchObject({ job: 'ready-mails' });
    answerLate();
    await new Promise((resolve) => setImmediate(resolve));
  });
});
