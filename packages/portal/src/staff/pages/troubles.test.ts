import { afterAll, expect, it } from 'vitest';
import { openBrowser } from '../../testing/browser-without-scripts.js';
import { openSample } from '../../testing/open-sample.js';
import { asStaff, staffOf } from '../../testing/staff-of.js';
import { staffWords } from '../../words/staff-words.js';
import { noteTroubles } from '../note-troubles.js';
import { inMemoryStaff } from '../store/in-memory-staff.js';
import { mostTroubles } from '../store/staff.js';

const { today } = staffWords;
const staff = inMemoryStaff();
const sample = await openSample(undefined, undefined, { staff, staffOf });
afterAll(() => sample.close());

const note = noteTroubles(staff, () => new Date('2021-04-20T20:00:00+09:00'));
const runJob = (...codes: readonly string[]) =>
  note({ is: 'job', job: 'ready-mails', milliseconds: 1, codes });

const open = (name: 'counter' | 'office') => openBrowser(sample.app, asStaff(name)).open('/staff');

it('shows the troubles of the jobs to general materials only', async () => {
  expect((await open('office')).text).not.toContain(today.troubles);
  await runJob('registry-busy', 'registry-busy');
  await note({ is: 'trouble', port: 'titles', code: 'x' });
  expect((await open('office')).text).toContain('ready-mails registry-busy 4月20日(火) 20:00');
  expect((await open('counter')).text).not.toContain(today.troubles);
  expect(await staff.listTroubles()).toHaveLength(1);
});

it('keeps the last hundred, and no text that is not a code', async () => {
  for (let nth = 0; nth < mostTroubles + 5; nth += 1) await runJob(`code-${nth}`);
  expect(await staff.listTroubles()).toHaveLength(mostTroubles);
  await expect(runJob('見本 一郎 not found')).rejects.toThrow('code: must be');
});
