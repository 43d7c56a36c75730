import { orThrow } from 'torioki';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseInJapan } from '../../sample/movable-clock.js';
import { minori, yuzuki } from '../../sample/people.js';
import { openBrowser } from '../../testing/browser-without-scripts.js';
import { openSample } from '../../testing/open-sample.js';
import { findElements, parsePage } from '../../testing/parse-page.js';
import { asStaff, staffOf, type MemberName } from '../../testing/staff-of.js';
import { englishStaffWords } from '../../words/english-staff-words.js';
import { letterWords } from '../../words/letter-words.js';
import { staffWords } from '../../words/staff-words.js';

const sample = await openSample(undefined, undefined, { staffOf });
afterAll(() => sample.close());

const { overdue: words, today, trouble } = staffWords;
const { overdue: letter, addressee, date } = letterWords.letters;
const path = '/staff/overdue';
const letters = `${path}/letters`;
const desk = sample.library.desk({ role: 'general-materials', staff: 'G-02', location: 'ebetsu' });
const open = (member: MemberName, to: string) => openBrowser(sample.app, asStaff(member)).open(to);
const patronOf = async ({ card }: typeof minori) => orThrow(await desk.patronWithCard(card)).shown.id;

const lettersOn = (html: string) =>
  findElements(parsePage(html), 'section').filter(({ attributes }) => attributes['class'] === 'letter');

describe('the list of overdue loans', () => {
  it('has the end of the card, the due date and the days, but no name and no address', async () => {
    for (const member of ['office', 'counter'] as const) {
      const { html, text } = await open(member, path);
      expect(text).toMatch(/N03-1-a \S+ \S+ .*0003 道立図書館 4月11日\(日\) 9日/);
      expect(html).not.toMatch(new RegExp(`${yuzuki.name}|${yuzuki.card}|${yuzuki.address}`));
    }
    expect((await open('office', '/staff')).html).toContain(`<a href="${path}">${today.counts.overdue}</a>`);
    expect((await open('office', `${path}?lang=en`)).text).toContain(englishStaffWords.overdue.lead);
  });

  it('is an unknown page for other roles, and so are its letters', async () => {
    for (const to of [path, letters])
      for (const member of ['branch', 'dispatch'] as const) {
        const { status, text } = await open(member, to);
        expect([status, text]).toEqual([404, expect.stringContaining(trouble.notFound)]);
      }
  });
});

describe('the overdue letters', () => {
  /** A book goes home on 23 April. A month later, several readers are late. */
  beforeAll(async () => {
    orThrow(await desk.secure({ copy: 'N16-a' }));
    sample.clock.moveTo(parseInJapan('2021-04-20 20:00'));
    await sample.library.jobs.sendReadyMails();
    sample.clock.moveTo(parseInJapan('2021-04-23 10:00'));
    const { places } = orThrow(await sample.library.views.packingList('2021-04-23').now()).shown;
    for (const { reservation } of places.flatMap(({ toSend }) => toSend))
      orThrow(await desk.ship({ reservation }));
    sample.clock.moveTo(parseInJapan('2021-05-20 10:00'));
    const cards = { prefectural: true, branch: false };
    const counter = sample.library.desk({ role: 'counter', staff: 'C-02', location: 'ebetsu' });
    const file = counter.file(await patronOf(yuzuki));
    orThrow(await file.pickUp({ copy: 'N22-a', location: 'ebetsu', cards }));
  });

  it('have one sheet for each reader, with name, address and all late copies, but no title', async () => {
    const { html } = await open('office', `${letters}?days=14`);
    const sheets = lettersOn(html).map(({ text }) => text.replaceAll(/\s+/g, ' '));
    for (const person of [yuzuki, minori]) {
      const own = sheets.filter((text) => text.includes(addressee(person.name)));
      expect(own).toEqual([expect.stringContaining(`${person.address}${addressee(person.name)}`)]);
      const late = orThrow(await desk.file(await patronOf(person)).loans.now()).shown.filter(
        ({ daysOverdue }) => daysOverdue > 0,
      );
      expect(late.length).toBeGreaterThan(0);
      for (const { copy, dueDate, daysOverdue, returnTo } of late)
        expect(own[0]).toContain(
          [copy, date(dueDate), letter.days(daysOverdue), returnTo.byPost ? '' : returnTo.name].join(''),
        );
    }
    expect(html).not.toContain('N22-a');
    expect(html).not.toMatch(/銀の鱗|ラベンダー畑の猫/);
    const [head = ''] = html.split('<body>');
    expect(head).not.toContain(yuzuki.name);
  });

  it('go to the readers whose loans are overdue for so many days', async () => {
    const counts = await Promise.all(
      ['39', '３９', '40', '４０', '99999', 'x', ''].map(async (days) => {
        const { html } = await open('office', `${letters}?${new URLSearchParams({ days }).toString()}`);
        return lettersOn(html).filter(({ text }) => text.includes(yuzuki.name)).length;
      }),
    );
    expect(counts).toEqual([1, 1, 0, 0, 0, 1, 1]);
    expect((await open('office', `${letters}?days=99999`)).text).toContain(words.none(99999));
  });

  it('say that a copy from home comes back by post', async () => {
    const { text } = await open('office', letters);
    const { notes } = orThrow(await sample.library.texts('staff')).shown;
    expect(text).toMatch(new RegExp(`N16-a \\S+ \\d+日 ${notes.postedBack}`));
  });

  it('leave the accesses of the member of staff in the log, and no name in the logged path', async () => {
    await open('office', letters);
    const [line] = sample.lines.slice(-1);
    expect(line).toMatchObject({ path: letters, role: 'staff' });
    sample.clock.moveTo(parseInJapan('2021-05-21 03:00'));
    await sample.library.jobs.forgetBorrowers();
    const log = orThrow(await desk.file(await patronOf(yuzuki)).accessLog()).shown;
    expect(log).toContainEqual(expect.objectContaining({ staff: 'G-01' }));
  });

  it('are one for a reader with loans in two parts of the list, with all of the loans', async () => {
    sample.clock.moveTo(parseInJapan('2021-07-01 10:00'));
    const { loans } = orThrow(await desk.views.overdue({ first: 200 }).now()).shown;
    const copies = loans.map(({ copy }) => String(copy));
    const first = copies.indexOf('N03-1-a') + 1;
    expect(copies.slice(first)).toContain('N22-a');
    const { nextPage } = orThrow(await desk.views.overdue({ first }).now()).shown;
    const readers: (readonly string[])[] = [];
    for (const fields of ['days=1', `days=1&after=${encodeURIComponent(nextPage ?? '')}`]) {
      const { html } = await open('office', `${letters}?${fields}`);
      readers.push(lettersOn(html).flatMap(({ text }) => (text.includes(yuzuki.name) ? [text] : [])));
    }
    expect(readers).toEqual([[expect.stringMatching(/N03-1-a.*N22-a/)], []]);
  });
});
