import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { orThrow, runner, type EventStore } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { decisions, lendingEventCodec, type DataOf } from '@torioki/lending';
import { findFreshBorrower, quickHasher, registerIn } from '@torioki/patrons/contract';
import { openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';
import { onTestFinished } from 'vitest';
import { makeScratchFolder, writeSimulatedFile } from './history-file.js';

const findData = async <Type extends 'CopyAdded' | 'PickupLocationAdded'>(events: EventStore, type: Type) =>
  (await unwrapAnswer(events.read([{ types: [type] }]))).events.map(
    ({ data }) => data as unknown as DataOf<Type>,
  );

const readLibrarySystem = async (file: string): Promise<string> => {
  const { store } = orThrow(await openSqliteEventStore({ file, readOnly: true }));
  await store.close();
  return store.librarySystem;
};

/**
 * A simulated library with a registry, both open. `reserve` registers a patron, who then reserves a title. The
 * titles follow each other.
 */
export const openLibraryInUse = async (folder = makeScratchFolder()) => {
  const [file, people] = [await writeSimulatedFile(folder), join(folder, 'people.db')];
  const librarySystem = await readLibrarySystem(file);
  const { store } = orThrow(await openSqliteEventStore({ file, librarySystem }));
  const { registry } = orThrow(
    await openSqlitePatronRegistry({ file: people, librarySystem, hasher: quickHasher }),
  );
  const close = () => Promise.all([store.close(), registry.close()]);
  onTestFinished(async () => {
    await close();
  });
  const run = runner({ store, codec: lendingEventCodec });
  const [last] = (await unwrapAnswer(store.records())).slice(-1);
  const { at } = last?.data as { readonly at: string };
  const location = (await findData(store, 'PickupLocationAdded')).find((one) => one.headquarters)?.location;
  const copies = (await findData(store, 'CopyAdded')).filter(({ loanClass }) => loanClass === 'circulating');
  const titles = [...new Set(copies.map(({ title }) => title))];
  let nth = 0;
  const reserve = async () => {
    const { patron } = await registerIn(registry);
    const borrower = await findFreshBorrower(registry, patron);
    const line = { reservation: randomUUID(), title: titles[(nth += 1) % titles.length], location };
    const given = { id: randomUUID(), at, actor: { role: 'patron' }, borrower, lines: [line] };
    orThrow(await run(decisions.reserve, { type: 'Reserve', ...given }));
    await unwrapAnswer(registry.reportBegun({ patron, borrower, lines: [] }));
    return { patron, borrower };
  };
  return { folder, file, people, librarySystem, store, registry, reserve, close };
};
