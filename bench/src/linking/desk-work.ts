import { randomInt } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { copyId, titleId } from '@torioki/lending/samples';
import type { OpenDriven } from './open-driven.js';
import { office, reserveAtPortal, type Reader } from './readers.js';

/** A copy for a reader. The copy and its title have the same number. */
export interface Wish {
  readonly reader: Reader;
  readonly copy: number;
}

const location = 'HQ';
const counter = { role: 'counter', staff: 'C-01', location } as const;

/** The list in a random order, so that no order of persons repeats. */
export const shuffled = <A>(list: readonly A[]): readonly A[] =>
  list
    .map((one) => ({ one, turn: randomInt(2 ** 32) }))
    .toSorted((a, b) => a.turn - b.turn)
    .map(({ one }) => one);

/** Each reader reserves all titles at the portal in one request. Then staff secure the copies. */
export const reserveAll = async ({ library }: OpenDriven, wishes: readonly Wish[]): Promise<void> => {
  const titlesOf = new Map<Reader, string[]>();
  for (const { reader, copy } of wishes)
    titlesOf.set(reader, [...(titlesOf.get(reader) ?? []), titleId(copy)]);
  for (const [reader, titles] of shuffled([...titlesOf])) await reserveAtPortal(reader, titles);
  for (const { copy } of shuffled(wishes))
    orThrow(await library.desk(counter).secure({ copy: copyId(copy) }));
};

export const lendAll = async ({ library }: OpenDriven, wishes: readonly Wish[]): Promise<void> => {
  const cards = { prefectural: true, branch: false };
  for (const { reader, copy } of shuffled(wishes))
    orThrow(
      await library
        .desk(counter)
        .file(reader.patron)
        .pickUp({ copy: copyId(copy), location, cards }),
    );
};

export const takeAllBack = async ({ library }: OpenDriven, wishes: readonly Wish[]): Promise<void> => {
  for (const { copy } of shuffled(wishes))
    orThrow(await library.desk(counter).acceptReturn({ copy: copyId(copy), location, payer: null }));
};

/** Staff look up readers without their cards. */
export const lookUpAll = async ({ library }: OpenDriven, readers: readonly Reader[]): Promise<void> => {
  for (const { patron } of shuffled(readers)) orThrow(await library.desk(counter).file(patron).patron());
};

/**
 * Goes live. Each reader gets a migrated loan of one copy, and a migrated reservation for the title that the
 * next reader has on loan. The copies are numbered from `first`. Returns each reader with the copy that the
 * reader waits for.
 */
export const goLive = async (
  { library, people }: OpenDriven,
  readers: readonly Reader[],
  first: number,
): Promise<readonly Wish[]> => {
  const desk = library.desk(office);
  const next = (n: number): number => first + ((n + 1) % readers.length);
  orThrow(await desk.openMigration({ oldSystem: 'old' }));
  for (const [n, { patron }] of readers.entries()) {
    const theirs = { borrower: orThrow(await people.findPseudonyms(patron)).fresh ?? '', location };
    const loan = { copy: copyId(first + n), lentOn: '2021-03-25', dueDate: '2021-04-08', renewals: 0 };
    orThrow(await desk.migrateLoan({ ...theirs, ...loan }));
    const since = '2021-03-28T01:00:00.000Z';
    const waiting = { title: titleId(next(n)), since, rank: n, group: null, turnCame: false };
    const statusAtMigration = { is: 'waiting' } as const;
    orThrow(await desk.migrateReservation({ ...theirs, ...waiting, statusAtMigration }));
  }
  orThrow(await desk.closeMigration({}));
  return readers.map((reader, n) => ({ reader, copy: next(n) }));
};
