import { randomInt, randomUUID } from 'node:crypto';
import { orThrow, type StoredEvent } from '@torioki/event-store';
import { hokkaido, hokkaidoProfile, lendingEventCodec } from '@torioki/lending';
import { copyId, library as published, makeCopyAdded, titleId } from '@torioki/lending/samples';
import { openSqliteSessions } from '@torioki/portal';
import { openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';
import { openLibrary } from 'torioki';
import { fileOf } from '../folder.js';
import { recordAll } from '../record-all.js';

/** A library that was driven, and the person behind each pseudonym. */
export interface Driven {
  readonly history: readonly StoredEvent[];
  readonly personOf: ReadonlyMap<string, string>;
  /** The file of the registry, after the last night. */
  readonly registryFile: string;
  /** The file of the portal's sign-ins and confirmed orders, after the last night. */
  readonly signInsFile: string;
}

const sizes = { patrons: 12, days: 30 };
const counter = { role: 'counter', staff: 'C-01', location: 'HQ' } as const;
const office = { role: 'general-materials', staff: 'G-01', location: 'HQ' } as const;
const cards = { prefectural: true, branch: false };

const shuffled = <A>(list: readonly A[]): readonly A[] =>
  list
    .map((one) => ({ one, turn: randomInt(2 ** 32) }))
    .toSorted((a, b) => a.turn - b.turn)
    .map(({ one }) => one);

/** The ages at which the portal deletes visits and orders: an hour, and three hours. */
const agesAt = (now: number) => ({
  seenBefore: new Date(now - 3_600_000).toISOString(),
  storedBefore: new Date(now - 10_800_000).toISOString(),
  monthsBefore: '2021-01',
});

/**
 * Drives a library on files: patrons fill the cart and reserve at the portal, staff lend, jobs send mails.
 * Each book returns, and the night forgets.
 */
export const driveLibrary = async (): Promise<Driven> => {
  let now = Date.parse('2021-04-02T01:00:00Z');
  const clock = (): Date => new Date((now += randomInt(1, 60_000)));
  const named = (name: string) => ({ file: fileOf(`linking-${name}`), librarySystem: 'driven', clock });
  const { store: events } = orThrow(await openSqliteEventStore(named('history')));
  const copies = Array.from({ length: sizes.patrons }, (_, n) =>
    makeCopyAdded(copyId(n + 1), titleId(n + 1)),
  );
  await recordAll(events, lendingEventCodec, [...published, ...copies]);
  const { registry: people } = orThrow(await openSqlitePatronRegistry(named('registry')));
  const signInsFile = fileOf('linking-sign-ins');
  const signIns = await openSqliteSessions(signInsFile);
  const mailer = { send: () => Promise.resolve('sent' as const) };
  const { library } = orThrow(
    await openLibrary({ events, people, mailer, policy: hokkaido, profile: hokkaidoProfile, clock }),
  );

  const register = async (n: number): Promise<string> => {
    const application = {
      ...{ commandId: randomUUID(), name: `利用者${n}`, address: '江別市文京台東町41' },
      ...{ phone: '011-386-8521', mailAddress: `reader.${n}@example.jp`, card: `10000${n}` },
      evidence: 'driving-licence' as const,
    };
    return orThrow(await library.desk(office).registerPatron(application)).patron;
  };
  const patrons: string[] = [];
  for (let n = 0; n < sizes.patrons; n += 1) patrons.push(await register(n));

  const personOf = new Map<string, string>();
  const reserve = async (patron: string, title: string): Promise<void> => {
    const portal = library.portal(patron);
    const at = clock().toISOString();
    const session = { patron, cards: 1, shared: false, startedAt: at, seenAt: at };
    await signIns.beginSession(randomUUID(), session);
    orThrow(await portal.addToCart({ title }));
    const commandId = randomUUID();
    orThrow(await portal.reserve({ commandId, lines: [{ title, location: 'HQ' }] }));
    const order = { is: 'reservation', lines: [{ title, location: 'HQ', rank: null }] } as const;
    await signIns.storeOrder(commandId, { patron, order, storedAt: clock().toISOString(), done: true });
    const last = orThrow(await events.records()).findLast(({ type }) => type === 'Reserved');
    personOf.set(last?.data['borrower'] as string, patron);
  };

  const morning = (day: number): void => {
    now = Date.parse('2021-04-02T01:00:00Z') + day * 86_400_000;
  };
  type Reader = readonly [patron: string, n: number];
  const desk = library.desk(counter);
  const reserveAll = async (readers: readonly Reader[]): Promise<void> => {
    for (const [patron, n] of readers) await reserve(patron, titleId(n + 1));
    for (const [, n] of readers) orThrow(await desk.secure({ copy: copyId(n + 1) }));
  };
  const lendAll = async (readers: readonly Reader[]): Promise<void> => {
    for (const [patron, n] of readers)
      orThrow(await desk.file(patron).pickUp({ copy: copyId(n + 1), location: 'HQ', cards }));
  };
  const takeAllBack = async (readers: readonly Reader[]): Promise<void> => {
    for (const [, n] of readers)
      orThrow(await desk.acceptReturn({ copy: copyId(n + 1), location: 'HQ', payer: null }));
  };
  for (let day = 0; day < sizes.days; day += 2) {
    morning(day);
    const readers = patrons.map((patron, n): Reader => [patron, (n + day) % sizes.patrons]);
    /** A third of the patrons, so that a table with the readers of each day would join more than chance. */
    const today = readers.filter((_, n) => (n + day) % 3 === 0);
    await reserveAll(shuffled(today));
    now += 10 * 3_600_000;
    await library.jobs.sendReadyMails();
    morning(day + 1);
    await lendAll(shuffled(today));
    await takeAllBack(shuffled(today));
  }
  morning(sizes.days);
  const { troubles } = await library.jobs.forgetBorrowers();
  if (troubles.length > 0) throw new Error(JSON.stringify(troubles));
  await signIns.deleteOld(agesAt(now));
  const history = orThrow(await events.records());
  await library.close();
  for (const port of [events, people, signIns]) await port.close();
  return { history, personOf, registryFile: named('registry').file, signInsFile };
};
