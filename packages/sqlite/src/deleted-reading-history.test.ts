import { chooseRuns, unwrapAnswer } from '@torioki/event-store/contract';
import { registerIn, reportForgotten, usePseudonym } from '@torioki/patrons/contract';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { openRegistry } from './testing/open-registry.js';
import { scratchFile } from './testing/scratch-file.js';

const bytesIn = (folder: string): Buffer =>
  Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));

const at = '2021-04-02T01:00:00.000Z';

it('a deleted reading history is in no file, and the others stay', async () => {
  const file = scratchFile();
  const registry = await openRegistry(file);
  const patrons: string[] = [];
  const many = chooseRuns(10, 100);
  for (let number = 0; number < many; number += 1) {
    const { patron } = await registerIn(registry);
    const choice = { commandId: randomUUID(), patron, at, wanted: true, offered: true };
    await unwrapAnswer(registry.chooseReadingHistory(choice));
    patrons.push(patron);
  }
  const titleOf = (patron: string) => `ZZ-${patron}`;
  for (let round = 0; round < 3; round += 1)
    for (const patron of patrons) {
      const loan = { title: titleOf(patron), lentAt: at, lentOn: '2021-04-02', returnedOn: '2021-04-03' };
      const loans = Array.from({ length: 40 }, () => loan);
      await unwrapAnswer(reportForgotten(registry, await usePseudonym(registry, patron), loans));
    }
  const [deleted = '', left = '', ...others] = patrons;
  await unwrapAnswer(registry.deleteReadingHistory({ commandId: randomUUID(), patron: deleted, at }));
  await unwrapAnswer(registry.leave({ commandId: randomUUID(), patron: left }));
  const bytes = bytesIn(dirname(file));
  expect([deleted, left].filter((patron) => bytes.includes(titleOf(patron)))).toEqual([]);
  expect(others.filter((patron) => !bytes.includes(titleOf(patron)))).toEqual([]);
});
