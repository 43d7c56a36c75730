import { findHeadPosition } from '@torioki/event-store/contract';
import { orThrow } from 'torioki';
import { inMemoryCatalogue, type TitleRecord } from '@torioki/catalogue';
import { afterAll, describe, expect, it } from 'vitest';
import { records } from '../../sample/books.js';
import { minori } from '../../sample/people.js';
import { openBrowser, type Browser, type ShownPage } from '../../testing/browser-without-scripts.js';
import { openSample } from '../../testing/open-sample.js';
import { findElements, parsePage } from '../../testing/parse-page.js';
import { asStaff, staffOf, type MemberName } from '../../testing/staff-of.js';
import { englishStaffWords } from '../../words/english-staff-words.js';
import { staffWords } from '../../words/staff-words.js';
import { copyActs, loanClasses } from '../titles/copy-acts.js';
import { renderFault } from '../titles/record-fields.js';

let isDown = false;
const memory = inMemoryCatalogue();
const catalogue: typeof memory = {
  ...memory,
  titlesAfter: (...given) =>
    isDown ? Promise.reject(new Error('no catalogue')) : memory.titlesAfter(...given),
};
const sample = await openSample(undefined, undefined, {
  staffOf,
  catalogue,
});
afterAll(() => sample.close());

const { titles: words, scan, missing, trouble } = staffWords;
const path = '/staff/titles';
const desk = sample.library.desk({ role: 'general-materials', staff: 'G-01', location: 'ebetsu' });
const at = (member: MemberName) => openBrowser(sample.app, asStaff(member));
const count = () => findHeadPosition(sample.stores.events);

type Fields = readonly (readonly [name: string, value: string])[];

/** The fields of the form of an act on a page, as a browser sends them; undefined without the form. */
const findForm = (html: string, act: string): Fields | undefined =>
  findElements(parsePage(html), 'form')
    .map((form): Fields => [
      ...findElements(form, 'input').map(
        ({ attributes: { name = '', value = '' } }) => [name, value] as const,
      ),
      ...findElements(form, 'textarea').map(({ attributes: { name = '' }, text }) => [name, text] as const),
      ...findElements(form, 'select').map(
        (select) =>
          [
            select.attributes['name'] ?? '',
            findElements(select, 'option')[0]?.attributes['value'] ?? '',
          ] as const,
      ),
    ])
    .find((fields) => fields.some(([name, value]) => name === 'act' && value === act))
    ?.filter(([name]) => name !== 'form');

const replace = (fields: Fields, changed: Readonly<Record<string, string>>): Fields =>
  fields.map(([name, value]) => [name, changed[name] ?? value]);

/** Opens a page in a browser, and sends the form of an act with some fields changed. */
const give = async (page: string, act: string, changed: Readonly<Record<string, string>> = {}) => {
  const browser = at('office');
  const { html } = await browser.open(page);
  const fields = replace(findForm(html, act) ?? [], changed);
  const [to = ''] = page.split('?');
  return { browser, fields, to, page: await browser.send(to, ...fields) };
};

const scanAt = async (browser: Browser, text: string) => {
  await browser.open(path);
  return browser.send(path, ['copy', text]);
};

describe('the search', () => {
  it('finds titles by words and pages, and opens the title of a copy or an ISBN', async () => {
    const found = await at('counter').open(`${path}?words=${encodeURIComponent('の')}`);
    expect(found.text).toMatch(/\d+件見つかりました。/);
    expect((await at('counter').open(`${path}?words=${encodeURIComponent('見つからない')}`)).text).toContain(
      words.nothingFound,
    );
    expect((await at('counter').open(`${path}?words=&page=x`)).text).toContain(
      words.refusals['nothing-sought'],
    );
    const record = orThrow(await catalogue.titles(['N22'])).get('N22');
    for (const text of ['N22-a', record?.standardNumbers[0] ?? ''])
      expect((await scanAt(at('counter'), text)).path).toBe(`${path}/N22`);
  });

  it('continues from the field of a title, which has the focus', async () => {
    const sendFrom = async (text: string) => {
      const browser = at('office');
      expect((await browser.open(`${path}/N22`)).html).toMatch(/<input id="copy"[^>]* autofocus/);
      return browser.send(`${path}/N22`, ['copy', text]);
    };
    expect((await sendFrom('N28-a')).path).toBe(`${path}/N28`);
    expect((await sendFrom(minori.card)).path).toMatch(/^\/staff\/patrons\//);
    const unknown = await sendFrom('X99');
    expect([unknown.status, unknown.path]).toEqual([422, `${path}/N22`]);
    expect(unknown.text).toContain(scan.unknownLeadInOffice);
  });

  it('turns the pages of its hits', async () => {
    const [first] = records;
    const leaves = Array.from({ length: 25 }, (_, nth) => ({
      ...(first as TitleRecord),
      ...{ title: `LEAF-${nth}`, name: { text: `落葉の頁 ${nth}`, reading: null } },
      ...{ standardNumbers: [], copies: [] },
    }));
    orThrow(await catalogue.put(leaves));
    const hitsOf = ({ html }: ShownPage) =>
      [...html.matchAll(/titles\/(LEAF-\d+)"/g)].map(([, title]) => title);
    const linkOf = ({ html }: ShownPage, text: string) =>
      findElements(parsePage(html), 'a').find((link) => link.text === text)?.attributes['href'];
    const browser = at('counter');
    const one = await browser.open(`${path}?words=${encodeURIComponent('落葉の頁')}`);
    expect([hitsOf(one).length, linkOf(one, words.previous)]).toEqual([20, undefined]);
    const two = await browser.open(linkOf(one, staffWords.lists.more) ?? '');
    expect([hitsOf(two).length, linkOf(two, staffWords.lists.more)]).toEqual([5, undefined]);
    expect(new Set([...hitsOf(one), ...hitsOf(two)]).size).toBe(25);
    expect(hitsOf(await browser.open(linkOf(two, words.previous) ?? ''))).toEqual(hitsOf(one));
  });

  it('never has a scanned card in its address, and reports an unknown text', async () => {
    for (const text of ['x'.repeat(200), '']) {
      const shown = await scanAt(at('office'), text);
      expect(shown.status).toBe(422);
      expect(shown.path).toBe(path);
    }
    expect((await scanAt(at('counter'), minori.card)).path).toMatch(/^\/staff\/handover\/[\w-]+$/);
    expect((await scanAt(at('office'), minori.card)).path).toMatch(/^\/staff\/patrons\/[\w.-]+$/);
  });
});

describe('one title', () => {
  it('shows its copies, its record and its queue to those who may see them', async () => {
    const holder = orThrow(await desk.patronWithCard(minori.card)).shown.id;
    const lines = [{ title: 'N29', location: 'ebetsu' }];
    orThrow(await sample.library.portal(holder).reserve({ lines }));
    const shown = await at('office').open(`${path}/N29`);
    expect(shown.text).not.toContain(minori.name);
    expect(shown.text).toMatch(/N29-a \S+ 貸出可 .* 自館/);
    expect(shown.text).toContain(words.waiting(1));
    expect((await at('counter').open(`${path}/N29`)).text).toContain(staffWords.pull.waits);
    const counter = await at('counter').open(`${path}/N29?copy=N29-a`);
    expect(findForm(counter.html, 'add-copy')).toBeUndefined();
    expect(findForm(counter.html, 'change-class')).toBeUndefined();
    const branch = await at('branch').open(`${path}/N29`);
    expect(branch.text).toContain(words.waiting(1));
    expect(branch.text).toContain(words.noCopies);
    expect(branch.html).not.toContain('N29-a');
    expect((await at('office').open(`${path}/N29?lang=en`)).text).toContain(englishStaffWords.titles.record);
    expect((await at('dispatch').open(`${path}/N29`)).status).toBe(404);
    expect((await at('office').open(`${path}/${'x'.repeat(200)}`)).status).toBe(404);
  });

  it('has exactly the buttons that the library accepts in a rehearsal', async () => {
    orThrow(await desk.declareLost({ copy: 'N26-1-a' }));
    for (const copy of ['N08-a', 'N16-a', 'N26-1-a']) {
      const title = copy.slice(0, -2);
      const { html } = await at('office').open(`${path}/${title}?copy=${copy}`);
      for (const [act, given] of Object.entries(copyActs)) {
        const outcomes = await Promise.all(
          loanClasses.map(async (loanClass) => {
            const { is } = await given(desk.rehearsal, { copy }, { loanClass, library: 'L' });
            return is === 'accepted' ? [loanClass] : [];
          }),
        );
        const form = findForm(html, act);
        expect([copy, act, form !== undefined]).toEqual([copy, act, outcomes.flat().length > 0]);
      }
    }
  });
});

describe('a copy', () => {
  it('gets another loan class once, if its form is sent twice (R63)', async () => {
    const { browser, fields, to, page } = await give(`${path}/N25?copy=N25-a`, 'change-class', {
      class: 'not-for-loan',
    });
    expect(page.text).toContain(scan.recorded(words.acts['change-class']));
    const after = await count();
    expect((await browser.send(to, ...fields)).status).toBe(200);
    expect(await count()).toBe(after);
    expect((await at('office').open(`${path}/N25`)).text).toMatch(/N25-a \S+ 禁帯/);
  });

  it('is lent to another library, comes back, and is withdrawn (R34)', async () => {
    const lent = await give(`${path}/N27?copy=N27-a`, 'lend', { library: 'OTHER-1' });
    expect(lent.page.text).toContain('協力');
    const bad = await give(`${path}/N28?copy=N28-a`, 'lend', { library: 'x'.repeat(200) });
    expect([bad.page.status, bad.page.text]).toEqual([409, expect.stringContaining(trouble.invalid)]);
    const back = await give(`${path}/N27?copy=N27-a`, 'receive');
    expect(back.page.text).toContain(scan.recorded(words.acts.receive));
    const gone = await give(`${path}/N28?copy=N28-a`, 'withdraw');
    expect(gone.page.text).toContain(words.noCopies);
    expect(gone.page.text).toContain(words.differs.notHeld('N28-a'));
    const again = await gone.browser.send(gone.to, ...gone.fields);
    expect(again.status).toBe(200);
  });

  it('is withdrawn only below a sentence that says so, and a title without copies leaves the pages', async () => {
    orThrow(await desk.addCopy({ copy: 'GONE-a', title: 'GONE', loanClass: 'circulating', source: 'own' }));
    const { html } = await at('office').open(`${path}/GONE?copy=GONE-a`);
    const [folded] = findElements(parsePage(html), 'details').filter(({ text }) =>
      text.includes(missing.withdrawLead),
    );
    expect(folded && findElements(folded, 'input').map(({ attributes }) => attributes['value'])).toContain(
      'withdraw',
    );
    const gone = await give(`${path}/GONE?copy=GONE-a`, 'withdraw');
    expect([gone.page.status, gone.page.path.split('?')[0]]).toEqual([200, path]);
    expect(gone.page.text).toContain(scan.recorded(words.acts.withdraw));
  });

  it('is at its place, with its call number', async () => {
    const { text } = await at('office').open(`${path}/N08`);
    const callNumber = orThrow(await catalogue.titles(['N08'])).get('N08')?.copies[0]?.callNumber ?? '';
    const [line] = orThrow(await desk.views.copies('N08-a').now()).shown;
    const { place, is } = line && 'copy' in line ? line : expect.fail('N08-a is unknown');
    expect([typeof place, callNumber]).toEqual(['string', expect.stringContaining('/')]);
    expect(text).toContain(`N08-a ${callNumber} `);
    expect(text).toContain(words.at(missing.states[is], place ?? ''));
  });

  it('is added: borrowed from another library, or the library’s own; a known code is refused', async () => {
    const added = await give(`${path}/N22`, 'add-copy', { copy: 'B-1', source: 'interlibrary' });
    expect(added.page.text).toMatch(/B-1 請求記号なし 貸出可 在架 他の図書館から借受け/);
    const own = await give(`${path}/N22`, 'add-copy', { copy: 'N22-z', callNumber: ' 913/イ ' });
    expect(own.page.text).toContain('N22-z 913/イ 貸出可 在架 自館');
    orThrow(await desk.addCopy({ copy: 'ELSE-a', title: 'ELSE', loanClass: 'circulating', source: 'own' }));
    const held = await give(`${path}/N24`, 'add-copy', { copy: 'ELSE-a' });
    expect(held.page.status).toBe(409);
    const taken = await give(`${path}/N24`, 'add-copy', { copy: 'B-1' });
    expect([taken.page.status, taken.page.text]).toEqual([409, expect.stringContaining(words.refused)]);
    const record = orThrow(await catalogue.titles(['N22', 'N24']));
    expect([record.get('N22')?.copies.slice(-2), record.get('N24')?.copies.length]).toEqual([
      [
        { copy: 'B-1', callNumber: null },
        { copy: 'N22-z', callNumber: '913/イ' },
      ],
      1,
    ]);
  });
});

describe('a record', () => {
  it('is corrected, but not over the correction of somebody else', async () => {
    const browser = at('office');
    const old = findForm((await browser.open(`${path}/N24`)).html, 'correct') ?? [];
    const { page } = await give(`${path}/N24`, 'correct', {
      volume: '別巻',
      authors: '見本 太郎 | みほん たろう',
    });
    expect(page.text).toContain(scan.recorded(words.acts.correct));
    expect(orThrow(await catalogue.titles(['N24'])).get('N24')).toMatchObject({
      volume: '別巻',
      authors: [{ text: '見本 太郎', reading: 'みほん たろう' }],
    });
    const late = await browser.send(`${path}/N24`, ...replace(old, { volume: '下' }));
    expect([late.status, late.text]).toEqual([409, expect.stringContaining(words.changed)]);
    const wrong = await give(`${path}/N24`, 'correct', { standardNumbers: '123', publisher: '見本書房' });
    expect(wrong.page.text).toContain(`${words.fields.standardNumbers}：`);
    expect(wrong.page.html).toContain('value="見本書房"');
  });

  it('keeps the articles, which the form does not show, and takes a full-width line between name and reading', async () => {
    const [serial] = records.filter(({ articles }) => articles.length > 0);
    const title = serial?.title ?? '';
    const { page } = await give(`${path}/${title}`, 'correct', { authors: '見本 花子｜みほん はなこ' });
    expect(page.text).toContain(scan.recorded(words.acts.correct));
    expect(orThrow(await catalogue.titles([title])).get(title)).toMatchObject({
      articles: serial?.articles,
      authors: [{ text: '見本 花子', reading: 'みほん はなこ' }],
    });
  });

  it('is added with its copies, once; another title keeps its code', async () => {
    const fields = { title: 'NEW-1', name: '新しい本', copies: 'NEW-1-a | 913/ア\nNEW-1-b' };
    const { browser, fields: sent, page } = await give(path, 'add', fields);
    expect(page.path.split('?')[0]).toBe(`${path}/NEW-1`);
    expect(page.text).toContain('NEW-1-b');
    const after = await count();
    expect((await browser.send(path, ...sent)).status).toBe(200);
    expect(await count()).toBe(after);
    const taken = await give(path, 'add', { ...fields, title: 'N22' });
    expect([taken.page.status, taken.page.text]).toEqual([409, expect.stringContaining(words.titleTaken)]);
    const held = await give(path, 'add', { ...fields, title: 'NEW-2', copies: 'N22-a' });
    expect(held.page.status).toBe(409);
    expect(orThrow(await catalogue.titles(['NEW-2'])).size).toBe(0);
    const many = Array.from({ length: 101 }, (_, nth) => `MANY-${nth}`).join('\n');
    const tooMany = await give(path, 'add', { ...fields, title: 'MANY', copies: many });
    expect([tooMany.page.status, tooMany.page.text]).toEqual([
      409,
      expect.stringContaining(words.tooManyCopies(100)),
    ]);
    expect(orThrow(await catalogue.titles(['MANY'])).size).toBe(0);
    const wrong = await give(path, 'add', { ...fields, title: 'x'.repeat(200) });
    expect(wrong.page.text).toContain(`${words.fields.title}：`);
  });
});

it('compares the catalogue with the history, and links the titles that differ', async () => {
  orThrow(await desk.addCopy({ copy: 'LONE-a', title: 'LONE', loanClass: 'circulating', source: 'own' }));
  const { page } = await give(path, 'compare');
  expect(page.text).toContain(words.differences);
  await expect.poll(async () => (await at('office').open(path)).text).toContain(words.kinds.withoutRecord);
  expect((await at('office').open(path)).html).toContain(`href="${path}/LONE"`);
  expect((await at('counter').open(path)).text).not.toContain(words.differences);
});

it('says that a comparison failed, and offers another one', async () => {
  isDown = true;
  await give(path, 'compare');
  await expect.poll(async () => (await at('office').open(path)).text).toContain(words.compared.failed);
  isDown = false;
  await give(path, 'compare');
  await expect.poll(async () => (await at('office').open(path)).text).toContain(words.kinds.withoutRecord);
});

it('changes nothing for a role that only reads, also with a form of somebody else', async () => {
  const before = await count();
  for (const member of ['counter', 'branch'] as const)
    for (const [to, act] of [
      [`${path}/N29`, 'withdraw'],
      [path, 'compare'],
      [path, 'add'],
      [path, 'x'],
    ] as const) {
      const browser = at(member);
      await browser.open(path);
      const { status } = await browser.send(to, ['act', act], ['of', 'N29-a'], ['loanClass', 'circulating']);
      expect([member, act, status]).toEqual([member, act, 403]);
    }
  expect(await count()).toBe(before);
});

it('show a text for a fault of a record, also without a Japanese one', () => {
  expect(renderFault(staffWords, { path: 'name.text', reason: 'x', ja: 'y' })).toBe('書名：y');
  expect(renderFault(staffWords, { path: 'ndc[1]', reason: 'x' })).toBe(`分類：${trouble.invalid}`);
  expect(renderFault(englishStaffWords, { path: 'ndc[1]', reason: 'x' })).toBe('Classes: x');
});
