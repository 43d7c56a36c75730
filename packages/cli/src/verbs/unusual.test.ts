import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { orThrow } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { quickHasher, registerIn } from '@torioki/patrons/contract';
import { openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';
import { describe, expect, it } from 'vitest';
import { makeScratchFolder } from '../testing/history-file.js';
import { runCommand } from '../testing/run-command.js';

const file = async (): Promise<string> => {
  const path = join(makeScratchFolder(), 'library.db');
  await runCommand(['simulate', path, '--days', '60', '--patrons', '20', '--titles', '20', '--places', '4']);
  return path;
};

describe('torioki unusual', () => {
  it('ranks and explains cases, names its blind spots, and always ends with 0', async () => {
    const path = await file();
    const { status, out } = await runCommand([
      'unusual',
      path,
      '--lang',
      'en',
      '--ceiling',
      '2',
      '--first',
      '3',
    ]);
    expect(status).toBe(0);
    expect(out).toMatch(/ {2}1 of \d+: borrower 1 from 2021-\d\d-\d\d to .* open days \(usual \d+; /);
    expect(out).not.toMatch(/ {2}4 of/);
    expect(out.match(/Possible honest explanations:\n {2}- .+\n {2}- /g)).toHaveLength(6);
    expect(out).toContain('This is the case here.');
    expect((await runCommand(['unusual', path])).out).toContain('統計は判断ではない');
  });

  it('gives one line of JSON for each list, without pseudonyms', async () => {
    const { out } = await runCommand(['unusual', await file(), '--json', '--ceiling', '2']);
    const lists = out.trimEnd().split('\n');
    expect(lists.map((line) => (JSON.parse(line) as { list: string }).list)).toEqual([
      'loans',
      'reservations',
      'ceilings',
      'minutes',
      'branches',
      'undone',
    ]);
    expect(out).toContain('"borrower":"borrower 1"');
    expect(out).not.toMatch(/-4[0-9a-f]{3}-[89ab]/);
  });

  it('counts by person with a registry, which it only reads', async () => {
    const path = await file();
    const people = join(dirname(path), 'people.db');
    const { store } = orThrow(await openSqliteEventStore({ file: path, readOnly: true }));
    const { librarySystem } = store;
    const records = await unwrapAnswer(store.records());
    await store.close();
    const borrowers = [
      ...new Set(
        records.flatMap(({ data: { borrower } }) => (typeof borrower === 'string' ? [borrower] : [])),
      ),
    ];
    const { registry } = orThrow(
      await openSqlitePatronRegistry({ file: people, librarySystem, hasher: quickHasher }),
    );
    const { patron } = await registerIn(registry);
    for (const borrower of borrowers.slice(0, 5)) {
      await unwrapAnswer(
        registry.noteMissing([{ id: borrower, place: { position: 1, hash: '0'.repeat(64) } }]),
      );
      await unwrapAnswer(registry.adopt({ patron, borrower }));
    }
    await registry.close();

    const before = readFileSync(people);
    const { status, out } = await runCommand([
      ...['unusual', path, '--people', people],
      ...['--lang', 'en', '--ceiling', '2'],
    ]);
    expect(status).toBe(0);
    expect(out).toMatch(/ {2}1 of 1: person 1 from 2021-\d\d-\d\d to /);
    expect(out).not.toMatch(/borrower \d/);
    const { out: json } = await runCommand(['unusual', path, '--people', people, '--json', '--ceiling', '2']);
    expect(JSON.parse(json.split('\n')[1] ?? '')).toMatchObject({ compared: 1, cases: [{ person: 1 }] });
    expect(readFileSync(people).equals(before)).toBe(true);
    for (const secret of [patron, ...borrowers]) expect(out + json).not.toContain(secret);
    expect(await runCommand(['unusual', path, '--people', path])).toMatchObject({ status: 2 });
  });

  it.each([
    ['--ceiling', '0'],
    ['--first', 'all'],
  ])('takes no %s %s', async (option, given) => {
    const { status, err } = await runCommand(['unusual', 'library.db', option, given]);
    expect(status).toBe(2);
    expect(err).toContain('正の整数');
  });
});
