import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { orThrow } from '@torioki/event-store';
import { conversationWith, scratchFolder, startWorker } from '@torioki/event-store/contract';
import { hokkaido } from '@torioki/lending';
import { copyId, library as published, makePolicyPublished } from '@torioki/lending/samples';
import { openSqliteEventStore } from '@torioki/sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { factsOf, librarySystem, record, setClock } from './testing/evening.js';
import { shelf } from './testing/open-day.js';

const program = new URL('../dist/policy-at-midnight.worker.js', import.meta.url);

it('accepts 1,000 commands of two processes across the midnight of a change, with the old and the new policy', async () => {
  const folder = scratchFolder(onTestFinished);
  const { clock } = setClock('2021-04-30 23:51:40');
  const { store: events } = orThrow(
    await openSqliteEventStore({ file: join(folder, 'events.db'), librarySystem, clock }),
  );
  onTestFinished(() => events.close());
  const longer = { ...hokkaido, loanDays: { normal: 21, short: 7 } };
  const copies = Array.from({ length: 50 }, (_, index) => copyId(index + 1));
  await record(events, ...published, ...shelf(50), makePolicyPublished('2021-05-01', longer));
  writeFileSync(join(folder, 'seconds'), '');

  const started = [
    [copies.slice(0, 25), 14],
    [copies.slice(25), 21],
  ] as const;
  const processes = started.map(([own, days]) =>
    conversationWith(startWorker(onTestFinished, program, [folder, own.join(' '), days])),
  );
  for (const { readLine } of processes) expect(await readLine()).toBe('ready');
  const answers = await Promise.all(processes.map(({ sendLine }) => sendLine('go on')));

  expect(answers.map((answer) => JSON.parse(answer) as object)).toEqual([
    { before: [], after: [{ key: 'loanDays.normal', given: 14, inForce: 21 }] },
    { before: [{ key: 'loanDays.normal', given: 21, inForce: 14 }], after: [] },
  ]);
  const lent = await factsOf(events, 'PickedUp');
  const returned = await factsOf(events, 'Returned');
  expect(lent.length + returned.length).toBeGreaterThanOrEqual(1_000);
  for (const { data } of lent)
    expect(data.dueDate).toBe(data.on === '2021-04-30' ? '2021-05-14' : '2021-05-22');
  for (const [own] of started) {
    const days = lent.filter(({ data }) => own.includes(data.copy)).map(({ data }) => data.on);
    expect(new Set(days)).toEqual(new Set(['2021-04-30', '2021-05-01']));
  }
});
