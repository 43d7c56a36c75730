import { randomUUID } from 'node:crypto';
import { findHeadPosition } from '@torioki/event-store/contract';
import { orThrow } from 'torioki';
import { afterAll, describe, expect, it } from 'vitest';
import { aoi, minori } from '../../sample/people.js';
import { openBrowser, type Browser } from '../../testing/browser-without-scripts.js';
import { openSample } from '../../testing/open-sample.js';
import { asStaff, staffOf, type MemberName } from '../../testing/staff-of.js';
import { staffWords } from '../../words/staff-words.js';
import { workPages, type WorkPage } from '../work-pages.js';

const sample = await openSample(undefined, undefined, { staffOf });
afterAll(() => sample.close());

const { scan: words, trouble } = staffWords;
const office = sample.library.desk({ role: 'general-materials', staff: 'G-99', location: 'ebetsu' });
const count = () => findHeadPosition(sample.stores.events);
const at = (member: MemberName) => openBrowser(sample.app, asStaff(member));

/** The pages with the one field, each with a member of staff who has it. */
const pages = [
  ['/staff/scan', 'counter'],
  ['/staff/pull', 'office'],
  ['/staff/shelf', 'counter'],
  ['/staff/dispatch', 'dispatch'],
  ['/staff/arrivals', 'branch'],
  ['/staff/back', 'branch'],
] as const;

const openForm = async (browser: Browser, path: string) => {
  const { html } = await browser.open(path);
  const id = /name="id" value="([^"]*)"/.exec(html)?.[1] ?? '';
  return (copy: string) => browser.send(path, ['id', id], ['copy', copy]);
};

const reserve = async ({ card }: typeof aoi, title: string, location: string) => {
  const { id } = orThrow(await office.patronWithCard(card)).shown;
  orThrow(await sample.library.portal(id).reserve({ lines: [{ title, location }] }));
};

describe('the one field', () => {
  it.each(pages)(
    'of %s answers 200 characters, also an hour later, with nothing done',
    async (path, member) => {
      const send = await openForm(at(member), path);
      const before = await count();
      for (const seconds of [0, 60 * 60]) {
        sample.pass(seconds);
        const { status, text } = await send('９'.repeat(200));
        expect([status, text]).toEqual([422, expect.stringContaining(words.unknown)]);
      }
      expect(await count()).toBe(before);
    },
  );

  it('gives one command for a form of an hour ago, at two desks and in three scans', async () => {
    await reserve(aoi, 'N29', 'ebetsu');
    const [one, two] = [at('counter'), at('counter')];
    const [first, second] = [await openForm(one, '/staff/scan'), await openForm(two, '/staff/scan')];
    sample.pass(60 * 60);
    const before = await count();
    const done = await first('N29-a');
    expect(done.text).toContain('「資料の用意」が済みました。');
    for (const send of [second, await openForm(one, '/staff/scan'), await openForm(one, '/staff/scan')]) {
      const { status, text } = await send('N29-a');
      expect([status, text]).toEqual([200, expect.stringContaining(words.nothing)]);
    }
    expect(await count()).toBe(before + 1);
  });
});

describe('a place that has closed meanwhile', () => {
  it('keeps its pages, and still lends the books that wait there', async () => {
    const browser = at('branch');
    const send = await openForm(browser, '/staff/arrivals');
    orThrow(await office.closePickupLocation({ location: 'wakkanai', from: '2021-04-20' }));
    const before = await count();
    const { status, text } = await send('N22-a');
    expect([status, text]).toEqual([200, expect.stringContaining(words.nothing)]);
    expect(await count()).toBe(before);
    for (const { path, roles } of Object.values<WorkPage>(workPages)) {
      const { status, text } = await browser.open(path);
      expect([path, status, text.includes(trouble.notFound)]).toEqual(
        roles.includes('branch') ? [path, 200, false] : [path, 404, true],
      );
    }
    const opened = await (await openForm(browser, '/staff/handover'))(minori.card);
    await browser.send(opened.path, ['branch-card', 'seen']);
    const lent = await browser.send(opened.path, ['id', randomUUID()], ['copy', 'N08-a']);
    expect([lent.status, lent.text]).toEqual([200, expect.stringContaining(staffWords.handover.lentLead)]);
    expect(await count()).toBe(before + 1);
  });
});
