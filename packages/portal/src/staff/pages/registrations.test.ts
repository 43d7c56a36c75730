import { findHeadPosition } from '@torioki/event-store/contract';
import { orThrow } from 'torioki';
import { afterAll, describe, expect, it } from 'vitest';
import { minori, rokka } from '../../sample/people.js';
import { openBrowser, type Browser, type ShownPage } from '../../testing/browser-without-scripts.js';
import { openSample } from '../../testing/open-sample.js';
import { asStaff, staffOf, type MemberName } from '../../testing/staff-of.js';
import { englishStaffWords } from '../../words/english-staff-words.js';
import { staffWords } from '../../words/staff-words.js';

const sample = await openSample(undefined, undefined, { staffOf });
afterAll(() => sample.close());

const { registrations: words, patronActs, patronPapers, patrons, trouble, people } = staffWords;
const path = '/staff/registrations';
const byPost = `${path}/by-post`;
const toSend = `${path}/to-send`;
const desk = sample.library.desk({ role: 'general-materials', staff: 'G-01', location: 'ebetsu' });
const at = (member: MemberName) => openBrowser(sample.app, asStaff(member));
const count = () => findHeadPosition(sample.stores.events);
const patronOf = async (card: string) => orThrow(await desk.patronWithCard(card)).shown.id;

const idOf = (html: string): string => /name="id" value="([^"]*)"/.exec(html)?.[1] ?? '';

type Fields = readonly (readonly [string, string])[];

/** The application of an invented person, with a card of its own. */
const application = (card: string, differing: Readonly<Record<string, string>> = {}): Fields =>
  Object.entries({
    ...{
      name: `渡辺 凪${card}`,
      reading: 'ﾜﾀﾅﾍﾞ ﾅｷﾞ',
      address: '〒000-0000 みほん市港町5-6',
      phone: '０００-000-0001',
    },
    ...{ mailAddress: 'nagi@example.jp', evidence: 'my-number-card', card },
    ...differing,
  });

const sendOn = async (browser: Browser, to: string, fields: Fields) => {
  const { html } = await browser.open(to);
  const sent = [['id', idOf(html)], ...fields] as const;
  return { sent, page: await browser.send(to, ...sent) };
};

const withoutQuery = (of: string): string => of.replace(/\?.*/, '');

describe('a registration at the counter (R4)', () => {
  it('registers the person with every field, and shows the data under a random handle', async () => {
    const browser = at('counter');
    const { page } = await sendOn(browser, path, application('a2000001b', { name: '渡辺 凪' }));
    expect([page.status, page.text]).toEqual([200, expect.stringContaining(patronActs.done.register)]);
    const patron = await patronOf('2000001');
    expect(orThrow(await desk.file(patron).patron()).shown).toMatchObject({
      ...{ name: '渡辺 凪', reading: 'ワタナベ ナギ', address: '〒000-0000 みほん市港町5-6' },
      ...{ phone: '000-000-0001', mailAddress: 'nagi@example.jp', idCopyHeld: false },
      evidence: { kind: 'my-number-card', on: '2021-04-20' },
    });
    expect(page.path).not.toMatch(/2000001|渡辺|%E6/);
    expect(page.path).not.toContain(patron);
    expect(/<title>[^<]*/.exec(page.html)?.[0]).toContain(patrons.heading);
    for (const shown of ['渡辺 凪', 'ワタナベ ナギ', '0001', patronActs.readBack])
      expect(page.text).toContain(shown);
  });

  it('has the focus in the first field, and after a refusal in the first wrong one', async () => {
    const browser = at('counter');
    const focused = ({ html }: ShownPage) =>
      [...html.matchAll(/<input id="(\w+)"[^>]* autofocus/g)].map(([, name]) => name);
    expect(focused(await browser.open(path))).toEqual(['name']);
    const wrong = application('2000003', { phone: '12', mailAddress: 'mail@' });
    expect(focused((await sendOn(browser, path, wrong)).page)).toEqual(['phone']);
  });

  it('has the card once, as the last field, so that its scan sends the form', async () => {
    for (const [member, to] of [
      ['counter', path],
      ['office', byPost],
    ] as const) {
      const { html } = await at(member).open(to);
      const names = [...html.matchAll(/ name="([^"]*)"/g)].map(([, name]) => name);
      expect(names.filter((name) => name === 'card')).toHaveLength(1);
      expect(html.indexOf('name="evidence"')).toBeLessThan(html.indexOf('name="card"'));
    }
  });

  it('is made once if its form is sent twice, and shows the same person', async () => {
    const browser = at('counter');
    const { sent, page } = await sendOn(browser, path, application('2000002'));
    const before = await count();
    await browser.open(path);
    const again = await browser.send(path, ...sent);
    expect([again.status, again.text]).toEqual([200, expect.stringContaining(patronActs.done.register)]);
    expect(withoutQuery(again.path)).not.toBe(withoutQuery(page.path));
    expect(again.text).toContain(patrons.of('渡辺 凪2000002'));
    await browser.open(path);
    const other = sent.map(([name, value]) => [name, name === 'name' ? '別の人' : value] as const);
    const refused = await browser.send(path, ...other);
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('既に使われています')]);
    expect(await count()).toBe(before);
  });

  it('of a person with a registered name asks first, with a link to that person', async () => {
    const browser = at('counter');
    const before = await count();
    const spelled = await sendOn(browser, path, application('2000005', { name: '佐藤・ミノリ' }));
    expect(spelled.page.status).toBe(409);
    const { sent, page } = await sendOn(browser, path, application('2000005', { name: '佐藤みのり' }));
    expect([page.status, page.text]).toEqual([409, expect.stringContaining(words.namesakes.heading)]);
    expect(page.path).toBe(path);
    expect(await count()).toBe(before);
    const [, link = ''] = /<a href="([^"]*)" target="_blank">佐藤 みのり/.exec(page.html) ?? [];
    expect((await browser.open(link)).text).toContain(minori.address);
    await browser.open(path);
    const wrong = sent.map(([name, value]) => [name, name === 'phone' ? '12' : value] as const);
    const refused = await browser.send(path, ...wrong, ['another', 'yes']);
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining(words.another)]);
    for (let time = 0; time < 2; time += 1) {
      await browser.open(path);
      const done = await browser.send(path, ...sent, ['another', 'yes']);
      expect([done.status, done.text]).toEqual([200, expect.stringContaining(patronActs.done.register)]);
    }
    expect(await patronOf('2000005')).not.toBe(await patronOf(minori.card));
    expect(JSON.stringify(sample.lines)).not.toContain('みのり');
    expect((await at('counter').open(path)).html).not.toContain('name="another"');
  });

  it.each([
    ['no document', { evidence: '' }, '証明'],
    ['an unknown document', { evidence: 'toString' }, '証明'],
    ['a taken card', { card: minori.card }, '既に使われています'],
    ['no name', { name: ' ' }, words.fields.name],
    ['200 characters for a name', { name: '名'.repeat(200) }, words.fields.name],
    ['a reading that is not kana', { reading: '渡辺' }, words.fields.reading],
    ['no address', { address: '' }, words.fields.address],
    ['a wrong phone number', { phone: '12' }, words.fields.phone],
    ['a wrong mail address', { mailAddress: 'mail@' }, words.fields.mailAddress],
    ['a wrong card', { card: '<b>' }, words.fields.card],
  ])(
    'is refused with the reason for %s, keeps what was typed, and records nothing',
    async (_, wrong, reason) => {
      const browser = at('counter');
      const before = await count();
      const { page } = await sendOn(browser, path, application('2000003', wrong));
      expect([page.status, page.text]).toEqual([422, expect.stringContaining(words.refused)]);
      expect(page.text.slice(page.text.indexOf(words.refused))).toContain(reason);
      if (!('phone' in wrong)) expect(page.html).toContain('value="０００-000-0001"');
      if (!('evidence' in wrong)) expect(page.html).toMatch(/value="my-number-card" selected/);
      expect(page.html).not.toContain('<b>"');
      expect(await count()).toBe(before);
    },
  );

  it('refuses the code of a copy as a card', async () => {
    const before = await count();
    const { page } = await sendOn(at('counter'), path, application('Ｎ０１-a'));
    const fault = staffWords.registrations.cardIsCopy('N01-a');
    expect([page.status, page.html]).toEqual([422, expect.stringMatching(/id="card-fault"/)]);
    expect(page.text).toContain(fault);
    expect(await count()).toBe(before);
  });

  it('names each wrong field, in the language of the page', async () => {
    const browser = at('counter');
    const fields = application('2000003', { phone: '12', reading: '渡辺' });
    const japanese = await sendOn(browser, path, fields);
    expect(japanese.page.text).toContain('電話番号：');
    const [, beside] = /id="phone-fault">([^<]*)</.exec(japanese.page.html) ?? [];
    expect(beside).toMatch(/^(?!電話番号：)./);
    expect(japanese.page.html).toMatch(/id="reading-fault"/);
    await browser.open(`${path}?lang=en`);
    const english = await sendOn(browser, path, fields);
    expect(english.page.text).toContain(englishStaffWords.registrations.refused);
    expect(english.page.text).toMatch(/Phone: a phone number|Phone: .*phone/);
    expect(english.page.html).toMatch(/id="phone-fault">(?!Phone:)[^<]*phone/);
    expect(people.fault('x', { reason: '', ja: 'y' })).toBe('x：y');
    expect(people.fault('x', { reason: 'z' })).toBe(`x：${trouble.invalid}`);
  });
});

describe('a registration by post (R99, R100, R101)', () => {
  it('is refused without enough stamps or without a photocopy, with the numbers', async () => {
    const before = await count();
    const short = await sendOn(at('office'), byPost, application('2000010', { postageYen: '84' }));
    expect([short.page.status, short.page.text]).toEqual([422, expect.stringContaining('404円')]);
    expect(short.page.text).toContain('84円');
    for (const wrong of [{ postageYen: '' }, { postageYen: '404', evidence: '' }, { postageYen: 'x' }])
      expect((await sendOn(at('office'), byPost, application('2000010', wrong))).page.status).toBe(422);
    expect(await count()).toBe(before);
  });

  it('puts the card and the photocopy on the lists of what to send', async () => {
    const { page } = await sendOn(at('office'), byPost, application('2000011', { postageYen: '４０４' }));
    expect(page.text).toContain(patronActs.done.register);
    expect((await at('office').open(toSend)).text.match(/0011 渡辺 凪2000011/g)).toHaveLength(2);
  });
});

describe('the cards to send (R102)', () => {
  /** The fields of the form in each row, with the name of its person. */
  const rowsOf = (html: string) =>
    [
      ...html.matchAll(
        /name="id" value="([^"]*)"[^>]*><input type="hidden" name="card" value="([^"]*)"[^]*?href="([^"]*)"[^]*?class="unseen">([^<]*)/g,
      ),
    ].map(([, id = '', card = '', label = '', name = '']) => {
      const fields: Fields = [
        ['id', id],
        ['card', card],
      ];
      return { name, card, label, fields };
    });

  it('have a label with name and address, and are sent once by registered mail, with the photocopy', async () => {
    const browser = at('office');
    const { html } = await browser.open(toSend);
    const {
      card = '',
      label: of = '',
      fields = [],
    } = rowsOf(html).find(({ name }) => name === rokka.name) ?? {};
    const label = await browser.open(of);
    expect(label.text).toContain(`${rokka.address} ${patronPapers.honorific(rokka.name)}`);
    expect(label.html).not.toContain(rokka.card);
    await browser.open(toSend);
    const done = await browser.send(toSend, ...fields);
    expect([done.status, done.text]).toEqual([200, expect.stringContaining(patronActs.done['send-card'])]);
    expect(done.text).not.toContain(rokka.name);
    const { events } = orThrow(await sample.stores.events.read([{ types: ['CardSent'] }]));
    expect(events.at(-1)?.data).toMatchObject({ idCopyEnclosed: true, registeredMail: true });
    const after = await count();
    expect((await browser.send(toSend, ...fields)).status).toBe(200);
    const again = await browser.send(toSend, ['id', crypto.randomUUID()], ['card', card]);
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('4月20日')]);
    expect(await count()).toBe(after);
    expect(orThrow(await desk.file(await patronOf(rokka.card)).patron()).shown.idCopyHeld).toBe(false);
  });

  it('are not sent in place of a new card that was issued meanwhile', async () => {
    const { page } = await sendOn(at('office'), byPost, application('2000012', { postageYen: '404' }));
    expect(page.status).toBe(200);
    const browser = at('office');
    const rows = rowsOf((await browser.open(toSend)).html);
    orThrow(await desk.file(await patronOf('2000012')).issueCard({ card: '2000013' }));
    const answers = [];
    for (const { fields } of rows) answers.push((await browser.send(toSend, ...fields)).status);
    expect(answers.filter((status) => status === 409)).toHaveLength(1);
    expect((await browser.open(toSend)).text).toContain('0013');
  });

  it('leave a photocopy without a card if the registration ends', async () => {
    const { page } = await sendOn(
      at('office'),
      byPost,
      application('2000014', { name: '渡辺 岬', postageYen: '404' }),
    );
    orThrow(await desk.file(await patronOf('2000014')).leave({}));
    const browser = at('office');
    const { text } = await browser.open(toSend);
    expect(text).toContain(words.alone);
    expect(text).not.toContain('0014');
    expect(page.status).toBe(200);
  });

  it('are 403 for a button without a card of this sign-in, and record nothing', async () => {
    const before = await count();
    for (const card of ['', 'x', 'x'.repeat(200)]) {
      const { page } = await sendOn(at('office'), toSend, [['card', card]]);
      expect(page.status).toBe(403);
    }
    expect(await count()).toBe(before);
  });
});

it('are unknown pages for the other roles; those of the post only general materials have', async () => {
  const before = await count();
  for (const [member, paths] of [
    ['branch', [path, byPost, toSend]],
    ['dispatch', [path, byPost, toSend]],
    ['counter', [byPost, toSend]],
  ] as const) {
    const browser = at(member);
    for (const one of paths) {
      const { html } = await browser.open(member === 'counter' ? path : '/staff/scan');
      expect(html).not.toContain(`"${one}"`);
      const { status, text } = await browser.send(one, ...application('2000030', { postageYen: '404' }));
      expect([one, status, text]).toEqual([one, 404, expect.stringContaining(trouble.notFound)]);
      expect((await browser.open(one)).status).toBe(404);
    }
  }
  expect(await count()).toBe(before);
});
