import { orThrow } from 'torioki';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateOf } from '../../local-date.js';
import { parseInJapan } from '../../sample/movable-clock.js';
import { minori } from '../../sample/people.js';
import { findParcels } from '../dispatch/parcels.js';
import type { AtDesk } from '../staff-visit.js';
import { openBrowser } from '../../testing/browser-without-scripts.js';
import { openSample } from '../../testing/open-sample.js';
import { asStaff, staffOf, type MemberName } from '../../testing/staff-of.js';
import { englishStaffWords } from '../../words/english-staff-words.js';
import { staffWords } from '../../words/staff-words.js';

const sample = await openSample(undefined, undefined, { staffOf });
afterAll(() => sample.close());

const { dispatch: words, scan: scanned, trouble } = staffWords;
const path = '/staff/dispatch';
const desk = sample.library.desk({ role: 'general-materials', staff: 'G-01', location: 'ebetsu' });
const at = (member: MemberName) => openBrowser(sample.app, asStaff(member));
const idOf = (html: string): string => /name="id" value="([^"]*)"/.exec(html)?.[1] ?? '';

const scan = async (copy: string, member: MemberName = 'dispatch') => {
  const browser = at(member);
  const { html } = await browser.open(path);
  return browser.send(path, ['id', idOf(html)], ['copy', copy]);
};

/** A book for a branch and one for a home, secured and announced, on the morning of a dispatch day. */
beforeAll(async () => {
  const holder = orThrow(await desk.patronWithCard(minori.card)).shown;
  orThrow(
    await sample.library.portal(holder.id).reserve({ lines: [{ title: 'N09', location: 'wakkanai' }] }),
  );
  for (const copy of ['N09-a', 'N16-a']) orThrow(await desk.secure({ copy }));
  sample.clock.moveTo(parseInJapan('2021-04-20 20:00'));
  await sample.library.jobs.sendReadyMails();
  sample.clock.moveTo(parseInJapan('2021-04-23 10:00'));
});

describe('the packing list', () => {
  it('shows by place what leaves today, with the end of the card and without a name (R51)', async () => {
    const { html, text } = await at('dispatch').open(path);
    expect(text).toContain(words.list('4月23日(金)'));
    expect(text).toContain(words.next('4月27日(火)'));
    expect(text).toMatch(/稚内市立図書館（1冊） 資料番号 書名 カード下4桁 N09-a \S+ 0001/);
    expect(text).toMatch(/自宅（1冊） 資料番号 書名 カード下4桁 N16-a \S+ 0001/);
    expect(html).not.toMatch(new RegExp(`${minori.name}|${minori.card}|見本町`));
    expect((await at('office').open(path)).text).toContain('稚内市立図書館（1冊）');
  });

  it('has its count on the page of the day, with a link', async () => {
    const { html, text } = await at('dispatch').open('/staff');
    expect(text).toContain(`${staffWords.today.counts.toDispatch} 2`);
    expect(html).toContain(`<a href="${path}">${staffWords.today.counts.toDispatch}</a>`);
    expect((await at('counter').open('/staff')).text).not.toContain(staffWords.today.counts.toDispatch);
  });

  it('says in English what to do', async () => {
    expect((await at('dispatch').open(`${path}?lang=en`)).text).toContain(englishStaffWords.dispatch.lead);
  });
});

describe('the labels of parcels', () => {
  it('are those of all pages of the packing list', async () => {
    const { packingList, ...views } = desk.views;
    const shortPages = {
      member: { role: 'general-materials', staff: 'G-01', location: 'ebetsu' },
      place: '',
      isHeadquarters: true,
      desk: {
        ...desk,
        views: { ...views, packingList: (day, page) => packingList(day, { ...page, first: 1 }) },
      },
    } satisfies AtDesk;
    expect(await findParcels(shortPages, dateOf(parseInJapan('2021-04-23 10:00')))).toEqual([
      { copy: 'N16-a', cardEnding: '0001' },
    ]);
  });

  it('have the end of the card, but neither name nor address', async () => {
    const { html, text } = await at('dispatch').open(`${path}/parcels`);
    expect(html.match(/class="label"/g)).toHaveLength(1);
    expect(text).toMatch(/カード下4桁 みほん道立図書館 4月23日\(金\) 0001 資料番号 N16-a/);
    expect(html).not.toMatch(new RegExp(`${minori.name}|${minori.card}|見本町|N09-a`));
  });
});

describe('a scan', () => {
  it('ships a copy into the box of its place, once, and its undo takes it out again', async () => {
    const browser = at('dispatch');
    const fields = [
      ['id', idOf((await browser.open(path)).html)],
      ['copy', 'N09-a'],
    ] as const;
    const shipped = await browser.send(path, ...fields);
    expect(shipped.text).toContain('受取場所行きの箱に入れる（稚内市立図書館） 「発送」が済みました。');
    expect(shipped.text).not.toContain(scanned.situations['for-dispatch-today']);
    expect(shipped.text).not.toContain(words.place('稚内市立図書館', 1));
    expect((await browser.send(path, ...fields)).path).toBe(shipped.path);
    const box = await browser.open(`${path}/boxes/wakkanai`);
    expect(box.text).toMatch(/稚内市立図書館 みほん道立図書館 4月23日\(金\) 1冊 箱の資料 N09-a/);
    await browser.open(path);
    const undone = await browser.send(path, ['undo', shipped.path.slice(-36)]);
    expect(undone.text).toContain(scanned.undone);
    expect((await browser.open(`${path}/boxes/wakkanai`)).text).toContain(words.emptyBox);
    await scan('N09-a');
  });

  it('ships a parcel to a home by post at the patron’s cost, and it is then in no box (R3)', async () => {
    const { text } = await scan('N16-a');
    expect(text).toContain('自宅へ郵送する（送料は利用者の負担） 「発送」が済みました。');
    expect(text).toContain(words.empty);
    const { events } = orThrow(await sample.stores.events.read([{ types: ['Shipped'] }]));
    expect(events.at(-1)?.data).toMatchObject({ copy: 'N16-a', carrier: 'post', payer: 'patron' });
    expect((await at('dispatch').open(`${path}/parcels`)).text).toContain(words.parcels.empty);
  });

  it('to a home has its label for the whole day', async () => {
    const { html, text } = await at('dispatch').open(`${path}/parcels?sent`);
    expect(html.match(/class="label"/g)).toHaveLength(1);
    expect(text).toMatch(/カード下4桁 みほん道立図書館 4月23日\(金\) 0001 資料番号 N16-a/);
    expect(html).not.toMatch(new RegExp(`${minori.name}|${minori.card}|見本町|N09-a`));
  });

  it('of a copy that does not leave today says what to do', async () => {
    expect((await scan('N22-a')).text).toContain(`書架に戻す ${scanned.nothing}`);
    expect((await scan('x'.repeat(200))).status).toBe(422);
  });
});

describe('the box of a place', () => {
  it('has only what left today', async () => {
    sample.clock.moveTo(parseInJapan('2021-04-24 10:00'));
    expect((await at('dispatch').open(`${path}/boxes/wakkanai`)).text).toContain(words.emptyBox);
    expect((await at('dispatch').open(`${path}/parcels?sent`)).text).toContain(words.sentParcels.empty);
  });

  it.each(['ebetsu', 'home', 'nowhere', '%3Cb%3E', 'x'.repeat(200)])(
    'is an unknown page for %s',
    async (place) => {
      const { status, text } = await at('dispatch').open(`${path}/boxes/${place}`);
      expect([status, text]).toEqual([404, expect.stringContaining(trouble.notFound)]);
    },
  );
});

it('is an unknown page for a counter and a branch', async () => {
  for (const member of ['counter', 'branch'] as const) {
    const browser = at(member);
    const { html } = await browser.open('/staff/scan');
    expect(html).not.toContain(path);
    expect((await browser.send(path, ['id', idOf(html)], ['copy', 'N09-a'])).status).toBe(404);
    for (const unknown of [path, `${path}/parcels`, `${path}/boxes/wakkanai`])
      expect((await browser.open(unknown)).status).toBe(404);
  }
});

it('names the next dispatch day also in the next month, or says that none is published', async () => {
  sample.clock.moveTo(parseInJapan('2021-05-28 10:00'));
  expect((await at('dispatch').open(path)).text).toContain(words.next('6月1日(火)'));
  sample.clock.moveTo(parseInJapan('2022-12-31 10:00'));
  expect((await at('dispatch').open(path)).text).toContain(words.noNext);
});
