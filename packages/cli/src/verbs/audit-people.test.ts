import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { orThrow, runner, type EventStore } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { decisions, lendingEventCodec, type DataOf } from '@torioki/lending';
import { findFreshBorrower, quickHasher, registerIn } from '@torioki/patrons/contract';
import { openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';
import { describe, expect, it } from 'vitest';
import { makeScratchFolder, writeSimulatedFile } from '../testing/history-file.js';
import { runCommand } from '../testing/run-command.js';

/** The data of the events of a type. */
const read = async <Type extends 'CopyAdded' | 'PickupLocationAdded'>(events: EventStore, type: Type) =>
  (await unwrapAnswer(events.read([{ types: [type] }]))).events.map(
    ({ data }) => data as unknown as DataOf<Type>,
  );

/** A history and a registry. Each of 20 patrons has reserved a title twice, under two pseudonyms. */
const planted = async () => {
  const folder = makeScratchFolder();
  const [history, people] = [await writeSimulatedFile(folder), join(folder, 'people.db')];
  const { store } = orThrow(
    await openSqliteEventStore({ file: history, librarySystem: await systemOf(history) }),
  );
  const { librarySystem } = store;
  const { registry } = orThrow(
    await openSqlitePatronRegistry({ file: people, librarySystem, hasher: quickHasher }),
  );
  const run = runner({ store, codec: lendingEventCodec });
  const [last] = (await unwrapAnswer(store.records())).slice(-1);
  const location = (await read(store, 'PickupLocationAdded')).find(
    ({ headquarters }) => headquarters,
  )?.location;
  const copies = (await read(store, 'CopyAdded')).filter(({ loanClass }) => loanClass === 'circulating');
  const titles = [...new Set(copies.map(({ title }) => title))];
  const secrets: string[] = [];
  for (let nth = 0; nth < 20; nth += 1) {
    const { patron } = await registerIn(registry);
    secrets.push(patron);
    for (let time = 0; time < 2; time += 1) {
      const borrower = await findFreshBorrower(registry, patron);
      secrets.push(borrower);
      const line = { reservation: randomUUID(), title: titles[nth % titles.length], location };
      const { at } = last?.data as { readonly at: string };
      const given = { id: randomUUID(), at, actor: { role: 'patron' }, borrower, lines: [line] };
      const outcome = await run(decisions.reserve, { type: 'Reserve', ...given });
      expect(outcome).toMatchObject({ is: 'accepted' });
      await unwrapAnswer(registry.reportBegun({ patron, borrower, lines: [] }));
    }
  }
  await store.close();
  await registry.close();
  return { history, people, secrets };
};

const systemOf = async (file: string): Promise<string> => {
  const { store } = orThrow(await openSqliteEventStore({ file, readOnly: true }));
  await store.close();
  return store.librarySystem;
};

describe('torioki audit --people', () => {
  it('finds 20 of 20 commands that no person was allowed, none of which the file shows', async () => {
    const { history, people, secrets } = await planted();
    const alone = await runCommand(['audit', history, '--lang', 'en']);
    expect(alone).toMatchObject({ status: 0 });
    expect(alone.out).toContain('Findings: none');

    const before = readFileSync(people);
    const found = await runCommand(['audit', history, '--people', people, '--lang', 'en']);
    expect(found).toMatchObject({ status: 1, err: '' });
    expect(found.out).toContain('Decided again by person: 40 commands whose person is known');
    const persons = [...found.out.matchAll(/, (person \d+): it would be refused/g)].map(([, one]) => one);
    expect(persons).toEqual(Array.from({ length: 20 }, (_, index) => `person ${index + 1}`));
    expect(readFileSync(people).equals(before)).toBe(true);

    const json = (await runCommand(['audit', history, '--people', people, '--json'])).out;
    expect((JSON.parse(json) as { people: unknown }).people).toMatchObject({
      commands: 40,
      findings: { length: 20 },
    });
    for (const secret of secrets) {
      expect(found.out).not.toContain(secret);
      expect(json).not.toContain(secret);
    }
  });

  it('reads only a registry of the same library system', async () => {
    const { history } = await planted();
    const other = join(makeScratchFolder(), 'other.db');
    const { registry } = orThrow(await openSqlitePatronRegistry({ file: other, librarySystem: 'other' }));
    await registry.close();
    for (const [file, code] of [
      [other, 'other-library-system'],
      [history, 'not-a-registry'],
      [`${other}.missing`, 'registry-not-opened'],
    ] as const) {
      const { status, err } = await runCommand(['audit', history, '--people', file, '--lang', 'en']);
      expect(status).toBe(2);
      expect(err).toContain(`cannot be used (${code})`);
    }
  });
});
