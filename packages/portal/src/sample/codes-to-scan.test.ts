import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openBrowser, type Browser } from '../testing/browser-without-scripts.js';
import { openSample } from '../testing/open-sample.js';
import { asStaff, members, staffOf, type MemberName } from '../testing/staff-of.js';
import { staffWords } from '../words/staff-words.js';

const sample = await openSample(undefined, undefined, { staffOf });
afterAll(() => sample.close());

const readme = readFileSync(join(import.meta.dirname, '../../../../examples/portal/README.md'), 'utf8');

/** The rows of the table of codes: the words for a role, or none for the role above; the page; the codes. */
const rows = [...readme.matchAll(/^\| ([^|]*)\| `(\/staff\/[^`]+)` *\|(.*)\|$/gm)].map(
  ([, role = '', path = '', text = '']) => ({
    role: role.split(' (')[0]?.trim() ?? '',
    path,
    codes: [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? ''),
  }),
);

const findMember = (role: string): MemberName | undefined =>
  (Object.keys(members) as MemberName[]).find((name) => staffWords.roles[members[name].role] === role);

const scanAll = async (browser: Browser, path: string, codes: readonly string[]) => {
  let page = await browser.open(path);
  for (const code of codes) {
    const id = /name="id" value="([^"]*)"/.exec(page.html)?.[1] ?? '';
    page = await browser.send(page.path, ['id', id], ['copy', code]);
    if (page.html.includes('name="branch-card"'))
      page = await browser.send(page.path, ['branch-card', 'seen']);
  }
  return page;
};

it('the example’s README names codes whose scans are recorded', async () => {
  expect(rows.length).toBeGreaterThan(4);
  let member: MemberName | undefined;
  for (const { role, path, codes } of rows) {
    member = role === '' ? member : findMember(role);
    if (member === undefined) throw new Error(`The README names an unknown role: ${role}.`);
    if (member === 'dispatch') await sample.day.playUntil('2021-04-23');
    const { text } = await scanAll(openBrowser(sample.app, asStaff(member)), path, codes);
    expect([path, text]).toEqual([path, expect.stringMatching(/「[^」]+」が済みました。/)]);
  }
});
