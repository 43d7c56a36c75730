import { findHeadPosition } from '@torioki/event-store/contract';
import { orThrow } from 'torioki';
import { afterAll, describe, expect, it } from 'vitest';
import { minori } from '../../sample/people.js';
import { openBrowser, type Browser } from '../../testing/browser-without-scripts.js';
import { openSample } from '../../testing/open-sample.js';
import { asStaff, staffOf, type MemberName } from '../../testing/staff-of.js';
import { englishStaffWords } from '../../words/english-staff-words.js';
import { staffWords } from '../../words/staff-words.js';

const sample = await openSample(undefined, undefined, { staffOf });
afterAll(() => sample.close());

const { requests: words, today, trouble } = staffWords;
const path = '/staff/title-requests';
const desk = sample.library.desk({ role: 'general-materials', staff: 'G-01', location: 'ebetsu' });
const at = (member: MemberName) => openBrowser(sample.app, asStaff(member));
const count = () => findHeadPosition(sample.stores.events);
const { id: minorisKey } = orThrow(await desk.patronWithCard(minori.card)).shown;
const portal = sample.library.portal(minorisKey);

/** The patron sends a 蔵書リクエスト票. */
const request = async (name: string) => {
  const patron = await sample.logIn(minori);
  await patron.open('/title-requests');
  const form = { name, author: '鳥居 雀', publisher: '北の灯出版', published: '2021', note: '' };
  expect((await patron.send('/title-requests', ...Object.entries(form))).status).toBe(200);
};

const answersOf = (html: string): readonly string[] =>
  [...html.matchAll(/name="answer" value="([^"]*)"/g)].map(([, name = '']) => name);

/** Presses a button of the first request on an opened page. */
const pressWith = async (browser: Browser, html: string, answer: string, reason?: string) => {
  const [, id = '', asked = ''] =
    /name="id" value="([^"]*)"[^>]*><input type="hidden" name="request" value="([^"]*)"/.exec(html) ?? [];
  const fields = [
    ['id', id],
    ['request', asked],
    ['answer', answer],
    ...(reason === undefined ? [] : [['reason', reason] as const]),
  ] as const;
  return { fields, page: await browser.send(path, ...fields) };
};

/** Presses a button of the oldest request. */
const press = async (browser: Browser, answer: string, reason?: string) =>
  pressWith(browser, (await browser.open(path)).html, answer, reason);

/** The answers that the patron sees. */
const listAnswers = async () =>
  orThrow(await portal.titleRequests()).shown.map(({ is, by, reason }) => [is, by ?? reason]);

describe('the title requests', () => {
  it('are shown as patrons send them, without their person, with a button for each answer (R67)', async () => {
    await request('<b>雪の本</b>');
    const { html, text } = await at('office').open(path);
    expect(text).toContain(
      '湿原の鶴を数える 申込日 4月20日(火) 著者名 鳥居 雀 出版社 北の灯出版 出版年 2021',
    );
    expect(text).toContain('<b>雪の本</b> 申込日 4月20日(火) 著者名 鳥居 雀 出版社 北の灯出版 出版年 2021');
    expect(answersOf(html)).toEqual([
      'purchase',
      'interlibrary',
      'decline',
      'purchase',
      'interlibrary',
      'decline',
    ]);
    expect(html).not.toMatch(new RegExp(`${minori.name}|${minori.card}|${minorisKey}`));
    expect((await at('office').open('/staff')).html).toContain(
      `<a href="${path}">${today.counts.titleRequests}</a>`,
    );
  });

  it('are answered once, if a form is sent twice, and another answer is refused (R67)', async () => {
    const browser = at('office');
    const { fields, page } = await press(browser, 'purchase');
    expect([page.status, answersOf(page.html).length]).toEqual([200, 3]);
    expect(page.text).toContain(`${words.done.purchase} ${words.next.purchase}`);
    const after = await count();
    expect((await browser.send(path, ...fields)).status).toBe(200);
    const other = await browser.send(
      path,
      ...fields.map(([name, value]) => [name, name === 'answer' ? 'decline' : value] as const),
      ['reason', 'other'],
    );
    expect([other.status, other.text]).toEqual([409, expect.stringContaining(words.refused)]);
    expect(await count()).toBe(after);
    const declined = await press(browser, 'decline', 'outside-collection');
    expect(declined.page.text).toContain(`${words.done.decline} ${words.empty}`);
    expect((await browser.open(path)).text).toContain(words.empty);
    expect(await listAnswers()).toEqual([
      ['accepted', 'purchase'],
      ['declined', 'outside-collection'],
    ]);
  });

  it('are declined with one of four reasons, which the patron and the staff read', async () => {
    await request('雲の本');
    const browser = at('office');
    const { html } = await browser.open(path);
    expect(html).toMatch(/<select [^>]*name="reason" required/);
    expect(html.match(/<option[^>]*>[^<]*/g)).toEqual([
      `<option value="" selected="">${staffWords.patronActs.choose}`,
      '<option value="unobtainable">入手できません',
      '<option value="outside-collection">収集の対象ではありません',
      '<option value="already-held">既に所蔵しています',
      '<option value="other">その他',
    ]);
    const before = await count();
    for (const reason of [undefined, '', 'toString', '長'.repeat(200)])
      expect(await press(browser, 'decline', reason)).toMatchObject({
        page: { status: 409, text: expect.stringContaining(words.noReason) as string },
      });
    const refused = (await press(browser, 'purchase', 'other')).page;
    expect([refused.status, refused.html.includes('<option value="other" selected="">')]).toEqual([
      409,
      true,
    ]);
    expect(await count()).toBe(before);
    await request('風の本');
    const { fields, page } = await press(browser, 'decline', 'already-held');
    expect([page.status, await listAnswers()]).toEqual([
      200,
      expect.arrayContaining([['declined', 'already-held']]),
    ]);
    const otherReason = fields.map(
      ([name, value]) => [name, name === 'reason' ? 'unobtainable' : value] as const,
    );
    expect((await browser.send(path, ...otherReason)).status).toBe(409);
    await press(browser, 'decline', 'other');

    const hers = await sample.logIn(minori);
    expect((await hers.open('/title-requests')).text).toContain('用意できません 理由：既に所蔵しています');
    await browser.open('/staff/patrons');
    const file = await browser.send('/staff/patrons', ['text', minori.card]);
    expect(file.text).toContain('謝絶済 既に所蔵しています');
  });

  it('are borrowed from another library, too', async () => {
    await request('霧の本');
    await press(at('office'), 'interlibrary');
    expect(await listAnswers()).toContainEqual(['accepted', 'interlibrary']);
  });

  it('show the oldest twenty, and the number of the others', async () => {
    for (let nth = 0; nth < 21; nth += 1) await request(`本 ${nth}`);
    const { html, text } = await at('office').open(path);
    expect(answersOf(html)).toHaveLength(60);
    expect(text).toContain(words.more(1));
  });

  it.each([
    ['no answer', 403, []],
    ['an unknown answer', 403, [['answer', 'toString']]],
    [
      'an unknown request',
      409,
      [
        ['answer', 'decline'],
        ['reason', 'other'],
        ['request', '00000000-0000-4000-8000-000000000000'],
      ],
    ],
    [
      '200 characters',
      409,
      [
        ['answer', 'decline'],
        ['reason', 'other'],
        ['request', 'x'.repeat(200)],
      ],
    ],
  ] as const)('refuse %s, and record nothing', async (_, status, fields) => {
    const browser = at('office');
    await browser.open(path);
    const before = await count();
    expect((await browser.send(path, ...fields)).status).toBe(status);
    expect(await count()).toBe(before);
  });

  it('are in English after the switch', async () => {
    const browser = at('office');
    const { html, text } = await browser.open(`${path}?lang=en`);
    expect(text).toContain(englishStaffWords.requests.lead);
    const asked = /name="request" value="([^"]*)"/.exec(html)?.[1] ?? '';
    orThrow(await desk.declineTitleRequest({ request: asked }));
    const { page } = await pressWith(browser, html, 'purchase');
    expect([page.status, page.text]).toEqual([
      409,
      expect.stringContaining(
        'The title request is declined, not open. Rule: REQUEST-1 First: Nothing helps: a title request is answered once.',
      ),
    ]);
  });
});

it('are an unknown page for every other role', async () => {
  const before = await count();
  for (const member of ['counter', 'dispatch', 'branch'] as const) {
    const browser = at(member);
    expect((await browser.open('/staff/scan')).html).not.toContain(path);
    const { status, text } = await browser.send(path, ['answer', 'decline']);
    expect([status, text]).toEqual([404, expect.stringContaining(trouble.notFound)]);
    expect((await browser.open(path)).status).toBe(404);
  }
  expect(await count()).toBe(before);
});
