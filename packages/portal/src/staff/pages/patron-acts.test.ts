import { findHeadPosition } from '@torioki/event-store/contract';
import { orThrow } from 'torioki';
import { afterAll, describe, expect, it } from 'vitest';
import { aoi, futaba, ichiro, minori, rokka, yuzuki } from '../../sample/people.js';
import { samplePolicy } from '../../sample/policy.js';
import { openBrowser, type ShownPage } from '../../testing/browser-without-scripts.js';
import { openSample } from '../../testing/open-sample.js';
import { findElements, parsePage, type ParsedElement } from '../../testing/parse-page.js';
import { asStaff, staffOf, type MemberName } from '../../testing/staff-of.js';
import { staffWords } from '../../words/staff-words.js';

const sample = await openSample(undefined, undefined, { staffOf });
afterAll(() => sample.close());

const { patrons: words, patronActs: acts, patronPapers: papers, patronRecord: record, trouble } = staffWords;
const path = '/staff/patrons';
const office = sample.library.desk({ role: 'general-materials', staff: 'G-99', location: 'ebetsu' });
const keyOf = async ({ card }: Pick<typeof aoi, 'card'>) =>
  orThrow(await office.patronWithCard(card)).shown.id;
const fileOf = async (person: Pick<typeof aoi, 'card'>) => office.file(await keyOf(person));
const recordOf = async (person: Pick<typeof aoi, 'card'>) =>
  orThrow(await (await fileOf(person)).patron()).shown;
const reservationsOf = async (person: typeof aoi) =>
  orThrow(await (await fileOf(person)).reservations.now()).shown;
const count = () => findHeadPosition(sample.stores.events);

type Field = readonly [name: string, value: string];

const openPatron = async (member: MemberName, card: string) => {
  const browser = openBrowser(sample.app, asStaff(member));
  await browser.open(path);
  const page = await browser.send(path, ['text', card]);
  return { browser, page };
};

const isOf = (form: ParsedElement, act: string | undefined): boolean =>
  form.attributes['method'] === 'post' &&
  findElements(form, 'input').some(({ attributes: { name, value } }) =>
    act === undefined ? name === 'id' : name === 'act' && value === act,
  );

const choicesOf = (form: ParsedElement): readonly string[] =>
  findElements(form, 'option').map(({ attributes }) => attributes['value'] ?? '');

const findForm = ({ html }: ShownPage, act?: string): ParsedElement | undefined =>
  findElements(parsePage(html), 'form').find((form) => isOf(form, act));

/** The fields of a form, as a browser sends them. A typed field replaces its value. */
const fill = (form: ParsedElement | undefined, typed: Readonly<Record<string, string>>): readonly Field[] => [
  ...(form === undefined ? [] : findElements(form, 'input')).flatMap(
    ({ attributes: { name = '', value = '', type } }): readonly Field[] =>
      type === 'checkbox' || name in typed ? [] : [[name, value]],
  ),
  ...Object.entries(typed),
];

/** Opens a page below the patron's page, and sends a form of it. */
const act = async (
  { browser, page }: Awaited<ReturnType<typeof openPatron>>,
  below: string,
  typed: Readonly<Record<string, string>>,
  name?: string,
) => {
  const shown = await browser.open(`${page.path}${below}`);
  const fields = fill(findForm(shown, name), typed);
  return { shown, fields, send: () => browser.post(`${page.path}${below}`, fields) };
};

describe('one reservation (R74)', () => {
  it('offers the acts that the library accepts, and gives one once for a form sent twice', async () => {
    const opened = await openPatron('counter', minori.card);
    const [first] = (await reservationsOf(minori)).filter(({ is }) => is === 'waiting');
    const below = `/reservations/${first?.reservation ?? ''}`;
    const { shown, send } = await act(opened, below, { choice: 'asked' }, 'cancel');
    expect(choicesOf(findForm(shown, 'cancel') as ParsedElement)).toEqual(Object.keys(acts.reasons));
    expect(choicesOf(findForm(shown, 'change-pickup') as ParsedElement)).toEqual([
      'sapporo',
      'wakkanai',
      'home',
    ]);
    expect([findForm(shown, 'suspend'), findForm(shown, 'resume')]).toEqual([undefined, undefined]);
    const before = await count();
    expect((await send()).text).toContain(acts.done.cancel);
    const after = await count();
    expect((await send()).text).toContain(acts.done.cancel);
    expect([after > before, await count()]).toEqual([true, after]);
    expect((await reservationsOf(minori)).map(({ reservation }) => reservation)).not.toContain(
      first?.reservation,
    );
    expect((await opened.browser.open(`${opened.page.path}${below}`)).status).toBe(404);
  });

  it('moves to another place, and swaps its rank', async () => {
    const opened = await openPatron('office', minori.card);
    const all = (await reservationsOf(minori)).filter(({ readingOrder }) => readingOrder?.rankChangeable);
    const ranks = async () =>
      (await reservationsOf(minori)).flatMap(({ reservation, readingOrder }) =>
        all.some((one) => one.reservation === reservation) ? [readingOrder?.rank] : [],
      );
    const below = `/reservations/${all[0]?.reservation ?? ''}`;
    const before = await ranks();
    const [choice = ''] = choicesOf(
      findForm(await opened.browser.open(`${opened.page.path}${below}`), 'swap-ranks') as ParsedElement,
    );
    const swap = await act(opened, below, { choice }, 'swap-ranks');
    for (const sent of [swap, swap]) expect((await sent.send()).text).toContain(acts.done['swap-ranks']);
    const [first, second, ...others] = before;
    expect(await ranks()).toEqual([second, first, ...others]);
    expect(second).not.toBe(first);
    const move = await act(opened, below, { choice: 'wakkanai' }, 'change-pickup');
    expect((await move.send()).text).toContain(acts.done['change-pickup']);
    const moved = (await reservationsOf(minori)).find(
      ({ reservation }) => reservation === all[0]?.reservation,
    );
    expect(moved?.pickup.location).toBe('wakkanai');
  });

  it.each([
    ['an unknown act', 403, [['act', 'toString']]],
    [
      'an unknown place',
      409,
      [
        ['act', 'change-pickup'],
        ['choice', 'nowhere'],
      ],
    ],
    [
      '200 characters',
      409,
      [
        ['act', 'cancel'],
        ['choice', 'x'.repeat(200)],
      ],
    ],
  ] as const)('refuses %s', async (_, status, fields) => {
    const { browser, page } = await openPatron('counter', minori.card);
    await browser.open(`${page.path}/reserve`);
    const [one] = await reservationsOf(minori);
    const before = await count();
    const sent = await browser.send(`${page.path}/reservations/${one?.reservation ?? ''}`, ...fields);
    expect([sent.status, await count()]).toEqual([status, before]);
  });
});

describe('a suspension', () => {
  it('is offered if the policy offers it, and is given and ended once', async () => {
    const policy = { ...samplePolicy, suspension: { mostDays: 30 } };
    orThrow(await office.publishPolicy({ from: '2021-04-20', policy }));
    const [{ reservation } = { reservation: '' }] = (await reservationsOf(minori)).filter(
      ({ is }) => is === 'waiting',
    );
    const one = async () =>
      (await reservationsOf(minori)).find((other) => other.reservation === reservation)?.suspendedUntil ??
      null;
    const opened = await openPatron('counter', minori.card);
    const below = `/reservations/${reservation}`;
    const suspend = await act(opened, below, { choice: '2021-05-18' }, 'suspend');
    expect(choicesOf(findForm(suspend.shown, 'suspend') as ParsedElement)).toEqual([
      '2021-04-27',
      '2021-05-04',
      '2021-05-18',
    ]);
    expect(findForm(suspend.shown, 'resume')).toBeUndefined();
    for (const sent of [suspend, suspend]) expect((await sent.send()).text).toContain(acts.done.suspend);
    expect(await one()).toBe('2021-05-18');
    const resume = await act(opened, below, {}, 'resume');
    expect(resume.shown.text).toContain('5月18日');
    const before = await count();
    for (const sent of [resume, resume]) expect((await sent.send()).text).toContain(acts.done.resume);
    expect([await one(), await count()]).toEqual([null, before + 1]);
    const late = await act(opened, below, { choice: '2021-06-15' }, 'suspend');
    const refused = await late.send();
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining(words.refused)]);
  });
});

describe('a block (BORROWER-3)', () => {
  it('is waived by staff at a reservation, and only with the field that says so', async () => {
    const file = await fileOf(futaba);
    orThrow(await file.setBlocks({ blocks: [{ stops: ['reserve'], text: '延滞 <i>' }] }));
    const { browser, page } = await openPatron('counter', futaba.card);
    expect(page.html).toContain('延滞 &lt;i&gt;');
    const below = `${page.path}/reserve`;
    await browser.open(below);
    const checked = await browser.send(below, ['titles', 'N27']);
    expect(checked.text).toMatch(new RegExp(`利用停止中です.* ${words.despiteBlock(acts.acts.reserve)}`));
    const fields = fill(findForm(checked, 'reserve'), { location: 'ebetsu' });
    const before = await count();
    const refused = await browser.post(
      below,
      fields.filter(([name]) => name !== 'waives-block'),
    );
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('利用停止中')]);
    expect(await count()).toBe(before);
    for (const sent of [fields, fields])
      expect((await browser.post(below, sent)).text).toContain(acts.done.reserve);
    expect((await reservationsOf(futaba)).filter(({ title }) => title === 'N27')).toHaveLength(1);
  });

  it('is waived at a renewal', async () => {
    const [blocked, free] = [[{ stops: ['renew' as const], text: '延滞' }], []];
    const file = await fileOf(minori);
    orThrow(await file.setBlocks({ blocks: blocked }));
    const { browser, page } = await openPatron('counter', minori.card);
    const form = findElements(parsePage(page.html), 'form').find((one) =>
      findElements(one, 'button').some(({ attributes }) => attributes['name'] === 'loan'),
    );
    const [button] = form === undefined ? [] : findElements(form, 'button');
    const fields = fill(form, { loan: button?.attributes['value'] ?? '' });
    expect(page.text).toMatch(new RegExp(`利用停止中です.* ${words.despiteBlock(words.renew)}`));
    expect(fields).toContainEqual(['waives-block', 'yes']);
    const refused = await browser.post(
      page.path,
      fields.filter(([name]) => name !== 'waives-block'),
    );
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('利用停止中')]);
    const before = await count();
    for (const sent of [fields, fields])
      expect((await browser.post(page.path, sent)).text).toContain(acts.done.renew);
    expect(await count()).toBe(before + 1);
    orThrow(await file.setBlocks({ blocks: free }));
    expect((await openPatron('counter', minori.card)).page.text).not.toContain(
      words.despiteBlock(words.renew),
    );
  });
});

describe('reserving on the telephone', () => {
  const reserve = async (titles: string, name: string) => {
    const opened = await openPatron('counter', yuzuki.card);
    await opened.browser.open(`${opened.page.path}/reserve`);
    const checked = await opened.browser.send(`${opened.page.path}/reserve`, ['titles', titles]);
    return { ...opened, checked, fields: fill(findForm(checked, name), { location: 'ebetsu' }) };
  };

  it('offers the places that the library accepts, and reserves once', async () => {
    const { browser, page, checked, fields } = await reserve('Ｎ２９', 'reserve');
    expect(choicesOf(findForm(checked, 'reserve') as ParsedElement)).toEqual(['ebetsu', 'sapporo', 'home']);
    expect(findForm(checked, 'reserve-in-order')).toBeUndefined();
    for (const sent of [fields, fields])
      expect((await browser.post(`${page.path}/reserve`, sent)).text).toContain(acts.done.reserve);
    expect((await reservationsOf(yuzuki)).filter(({ title }) => title === 'N29')).toHaveLength(1);
  });

  it('reserves several titles as a reading order', async () => {
    const { browser, page, fields } = await reserve('N30-1 N30-2', 'reserve-in-order');
    const sent = await browser.post(`${page.path}/reserve`, fields);
    expect(sent.text).toContain(acts.done['reserve-in-order']);
  });

  it('has no button for a refused title, but the reason', async () => {
    const { checked } = await reserve('N29', 'reserve');
    expect([findForm(checked, 'reserve'), checked.text]).toEqual([
      undefined,
      expect.stringContaining('既に予約しています'),
    ]);
    expect((await reserve('x'.repeat(200), 'reserve')).checked.status).toBe(200);
  });
});

describe('the record of a patron (R84, R85, R90, R92, R93, R94, R95, R96)', () => {
  const change = async (
    name: string,
    typed: Readonly<Record<string, string>>,
    member: MemberName = 'counter',
    person = aoi,
  ) => {
    const opened = await openPatron(member, person.card);
    const { send } = await act(opened, `/record/${name}`, typed);
    return [await send(), await send()] as const;
  };

  it.each([
    [
      'change-name',
      { name: '高橋 青', reading: 'タカハシ アオイ', evidence: 'driving-licence', channel: 'counter' },
    ],
    ['set-reading', { reading: 'タカハシ アオ' }],
    ['change-address', { address: '札幌市見本区1', evidence: 'residence-card', channel: 'post' }],
    ['change-phone', { oldPhone: '0000000000', phone: '011-000-0001' }],
    ['set-mail-address', { mailAddress: 'aoi.new@example.jp' }],
    ['declare-branch', { location: 'wakkanai' }],
    ['block', { stops: 'renew', text: '延滞 <b>' }],
    ['lift-block', { block: 'renew: 延滞 <b>' }],
    ['clear-password', { identityCheck: 'particulars-told' }],
    ['issue-card', { card: '7000001' }],
  ] as const)('takes %s, and a form sent twice is done once', async (name, typed) => {
    const [first, second] = await change(name, typed);
    expect(first.text).toContain(acts.done[name]);
    expect(second.text).toContain(acts.done[name]);
  });

  it('has then these values', async () => {
    expect(await recordOf(aoi)).toMatchObject({
      ...{ name: '高橋 青', address: '札幌市見本区1', phone: '011-000-0001' },
      mailAddress: 'aoi.new@example.jp',
      ...{ blocks: [], hasPassword: false, registeredAt: [{ location: 'wakkanai' }] },
    });
    const changes = orThrow(await sample.stores.events.read([{ types: ['AddressChanged'] }])).events;
    expect(changes.at(-1)?.data).toMatchObject({ channel: 'post', evidence: 'residence-card' });
    await change('set-mail-address', { mailAddress: '' });
    expect((await recordOf(aoi)).mailAddress).toBeNull();
  });

  it.each([
    ['change-name', { name: '高橋 緑' }],
    ['change-phone', { oldPhone: '1', phone: '011-000-0002' }],
    ['clear-password', { identityCheck: '' }],
    ['issue-card', { card: minori.card }],
    ['issue-card', { card: 'N01-a' }],
    ['change-address', { address: 'x'.repeat(1_001), evidence: 'residence-card' }],
  ] as const)('refuses a wrong %s with its reasons, and keeps the text', async (name, typed) => {
    const [first] = await change(name, typed, 'counter', yuzuki);
    expect([first.status, first.text]).toEqual([409, expect.stringContaining(words.refused)]);
  });

  it('names the fields of a block that is not filled in by their labels', async () => {
    const [first] = await change('block', { text: '' });
    expect(first.text).toContain(`${record.fields.stops}：`);
    expect(first.text).toContain(`${record.fields.text}：`);
    expect(first.text).not.toContain('blocks[');
  });

  it('shows a code once, on a slip without name, with which the person sets password and mail address (R5)', async () => {
    const opened = await openPatron('counter', aoi.card);
    const { shown, send } = await act(opened, '/record/issue-code', { hours: '72' });
    expect(shown.html).toMatch(/value="24" selected/);
    const page = await send();
    const code = /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(page.text)?.[0] ?? '';
    expect(page.text).toContain(papers.validUntil('4月23日(金)', '10:00'));
    expect(page.text).toContain(`${words.cardEnding} 0001`);
    expect(page.html).not.toMatch(/高橋|7000001/);
    expect(page.path).not.toContain(code);
    expect(JSON.stringify(sample.lines)).not.toContain(code);
    const again = await send();
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('一度だけ')]);
    for (const below of ['', '/record/issue-code'])
      expect((await opened.browser.open(`${opened.page.path}${below}`)).text).not.toContain(code);
    const reader = openBrowser(sample.app);
    await reader.open('/password');
    const typed = { card: '7000001', code, password: '青い鳥が九羽とまる', mail: 'aoi.first@example.jp' };
    await reader.send('/password', ...Object.entries(typed));
    expect(await recordOf(aoi)).toMatchObject({ hasPassword: true, mailAddress: typed.mail });
    await reader.open('/');
    await reader.send('/logout');
    expect((await reader.logIn(typed.card, typed.password)).text).toContain('高橋 青');
  });

  it('proposes a code that survives the post while a photocopy waits to be returned (R102)', async () => {
    const opened = await openPatron('counter', rokka.card);
    const { html } = await opened.browser.open(`${opened.page.path}/record/issue-code`);
    expect(html).toMatch(/value="336" selected/);
  });

  it('prints a label with name and address, and without the card (R102)', async () => {
    const { browser, page } = await openPatron('counter', rokka.card);
    expect(page.html).toContain(`href="${page.path}/label"`);
    const label = await browser.open(`${page.path}/label`);
    expect(label.text).toContain(`${rokka.address} ${papers.honorific(rokka.name)}`);
    expect(label.html).not.toContain(rokka.card);
    const other = openBrowser(sample.app, asStaff('office'));
    expect((await other.open(`${page.path}/label`)).status).toBe(404);
  });

  it('records the registration at a branch once, offers the others, and refuses the rest (R27)', async () => {
    const opened = await openPatron('counter', ichiro.card);
    const below = '/record/declare-branch';
    const first = await act(opened, below, { location: 'wakkanai' });
    for (const sent of [first, first])
      expect((await sent.send()).text).toContain(acts.done['declare-branch']);
    const { html } = await opened.browser.open(`${opened.page.path}${below}`);
    expect(html).not.toContain('value="wakkanai"');
    const before = await count();
    for (const location of ['wakkanai', 'ebetsu', 'nowhere', 'x'.repeat(200)])
      expect((await (await act(opened, below, { location })).send()).status).toBe(409);
    expect(await count()).toBe(before);
  });

  it('stores a reading in half-width kana, removes it, and refuses one that is not kana', async () => {
    const opened = await openPatron('counter', ichiro.card);
    for (const [typed, stored] of [
      ['ﾜﾀﾍﾞ ﾅｷﾞ', 'ワタベ ナギ'],
      ['', null],
    ] as const) {
      const { send } = await act(opened, '/record/set-reading', { reading: typed });
      expect((await send()).text).toContain(acts.done['set-reading']);
      expect((await recordOf(ichiro)).reading).toBe(stored);
    }
    const { send } = await act(opened, '/record/set-reading', { reading: '渡部' });
    expect((await send()).status).toBe(409);
  });

  it('requests a title and records a sent card only for general materials', async () => {
    const counter = await openPatron('counter', aoi.card);
    for (const name of ['request-title', 'send-card'])
      expect((await counter.browser.open(`${counter.page.path}/record/${name}`)).status).toBe(404);
    const [unnamed] = await change('request-title', { title: '' }, 'office');
    expect(unnamed.text).toContain(`${record.fields.title}：`);
    const [requested] = await change('request-title', { title: '霧の本' }, 'office');
    expect(requested.text).toContain('霧の本');
    const [sent] = await change('send-card', { registeredMail: 'yes' }, 'office');
    expect(sent.text).toContain(acts.done['send-card']);
  });

  it('ends after what is still open is shown', async () => {
    const opened = await openPatron('counter', aoi.card);
    const { shown, send } = await act(opened, '/record/leave', {});
    expect(shown.text).toContain(record.leaving((await reservationsOf(aoi)).length, 1));
    for (const sent of [send, send]) expect((await sent()).text).toContain(acts.done.leave);
    expect((await opened.browser.open(`${opened.page.path}/record/leave`)).text).toContain(trouble.notFound);
  });

  it('adopts a pseudonym only at general materials', async () => {
    const counter = await openPatron('counter', yuzuki.card);
    expect((await counter.browser.open(`${counter.page.path}/adoption`)).status).toBe(404);
    const office = await openPatron('office', yuzuki.card);
    expect((await office.browser.open(`${office.page.path}/adoption`)).text).toContain(record.noAdoption);
  });
});
