import { findHeadPosition } from '@torioki/event-store/contract';
import { hokkaido, orThrow } from 'torioki';
import { afterAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../testing/browser-without-scripts.js';
import { formsOf, type Fields } from '../../testing/forms-of.js';
import { openSample } from '../../testing/open-sample.js';
import { asStaff, staffOf, type MemberName } from '../../testing/staff-of.js';
import { englishStaffWords } from '../../words/english-staff-words.js';
import { staffWords } from '../../words/staff-words.js';
import { policyPaths } from '../policy/policy-fields.js';
import { findValue, readPolicy, writeValue } from '../policy/policy-values.js';

const sample = await openSample(undefined, undefined, { staffOf });
afterAll(() => sample.close());

const { policy: words, scan: scanned, trouble } = staffWords;
const path = '/staff/policy';
const desk = sample.library.desk({ role: 'general-materials', staff: 'G-01', location: 'ebetsu' });
const at = (member: MemberName) => openBrowser(sample.app, asStaff(member));
const count = () => findHeadPosition(sample.stores.events);
const listPolicies = async () => orThrow(await desk.views.policies().now()).shown;

/** Fills in the form on the page, and sends it. Fields with the value `null` are left out. */
const publish = async (changed: Readonly<Record<string, string | null>>, page = path) => {
  const browser = at('office');
  const { html } = await browser.open(page);
  const fields: Fields = [
    ...(formsOf(html)['publish'] ?? []).filter(([name]) => !(name in changed)),
    ...Object.entries(changed).flatMap(([name, text]) => (text === null ? [] : [[name, text] as const])),
    ['act', 'publish'],
  ];
  return { browser, fields, page: await browser.send(path, ...fields) };
};

describe('the fields of a policy', () => {
  it.each([
    hokkaido,
    { ...hokkaido, suspension: { mostDays: 90 }, unusualPerDay: null, homeDelivery: false },
  ])('give the same policy when they are read again', (policy) => {
    const fields = policyPaths.map((at): [string, string] => [at, writeValue(findValue(policy, at))]);
    expect(readPolicy(new URLSearchParams(fields))).toEqual(policy);
  });
});

describe('the page', () => {
  it('has each value of the policy in force, with its words, for general materials only', async () => {
    const { text } = await at('office').open(path);
    expect(text).toContain('予約の上限 10');
    expect(text).toContain('貸出日数・短期 7');
    expect(text).toContain('貸出延長・延長の起算 延長を押した日');
    expect(text).toContain('予約の休止・最大の日数 なし');
    expect(text).toContain('順番を示すか はい');
    expect(text).toContain(words.noNext);
    for (const label of Object.values(words.fields)) expect(text).toContain(label);
    const english = await at('office').open(`${path}?lang=en`);
    expect(english.text).toContain('loan days: short 7');
    expect(english.text).toContain(englishStaffWords.policy.noNext);
    expect((await at('counter').open(path)).status).toBe(404);
  });
});

describe('a policy', () => {
  it('is published from a day on, once, in full width, and shows its differences', async () => {
    const { browser, fields, page } = await publish({
      ...{ from: '２０２１-０６-０１', reservationLimit: '１２', 'suspension.mostDays': '90' },
      ...{ 'renewal.base': 'due-date', showEstimate: 'false' },
    });
    expect([page.status, page.text.includes(scanned.recorded(words.acts.publish))]).toEqual([200, true]);
    expect(page.text).toContain(words.next('6月1日(火)'));
    expect(page.text).toContain('予約の上限 10 12');
    expect(page.text).toContain('貸出延長・延長の起算 延長を押した日 返却期日');
    expect(page.text).toContain('予約の休止・最大の日数 なし 90');
    expect(page.text).toContain('受取のめやすを示すか はい いいえ');
    expect((await listPolicies()).map(({ from }) => from).at(-1)).toBe('2021-06-01');
    const after = await count();
    expect((await browser.send(path, ...fields)).status).toBe(200);
    expect(await count()).toBe(after);
  });

  it('can begin with a later one', async () => {
    const { page } = await publish({ from: '2021-07-01', cartLimit: '40' }, `${path}?of=2021-06-01`);
    expect(page.text).toContain('予約カートの上限 50 40');
    const [, , last] = await listPolicies();
    expect(last?.policy).toMatchObject({ reservationLimit: 12, cartLimit: 40, suspension: { mostDays: 90 } });
  });

  it('is refused with all its contradictions, each at its field, and keeps what was typed', async () => {
    const before = await count();
    const wrong = { 'loanDays.short': '99', 'renewal.days.short': '98', 'dispatch.announcedDays.most': '1' };
    const { page } = await publish({ ...wrong, from: '2021-04-01' });
    expect(page.status).toBe(409);
    for (const name of Object.keys(wrong) as (keyof typeof wrong)[]) {
      expect(page.text).toContain(`${words.fields[name]}：`);
      expect(page.html).toMatch(new RegExp(`id="${name}-fault">(?!${words.fields[name]})`));
      expect(page.html).toContain(`value="${wrong[name]}"`);
    }
    expect(page.text).toContain('4月20日(火)より前にさかのぼることはできません。');
    expect(page.html.match(/aria-invalid="true"/g)).toHaveLength(3);
    expect(page.text).not.toContain('renewal.days.short');
    expect(await count()).toBe(before);
  });

  it.each([
    { reservationLimit: 'x'.repeat(200) },
    { reservationLimit: '-1' },
    { reservationLimit: '' },
    { label: 'x'.repeat(200) },
    { timeZone: 'Moon/Base' },
    { 'readyMail.at': '25:00' },
    { 'renewal.base': 'moon' },
    { from: '2021-02-30' },
    { from: '' },
  ])('is refused with the name of the wrong field: %o', async (wrong) => {
    const before = await count();
    const { page } = await publish(wrong);
    const [name = 'from'] = Object.keys(wrong) as (keyof typeof words.fields)[];
    expect([page.status, page.text.includes(`${words.fields[name]}：`)]).toEqual([409, true]);
    expect(await count()).toBe(before);
  });

  it('is refused if it changes nothing', async () => {
    const { page } = await publish({});
    expect([page.status, page.text.includes(words.refused)]).toEqual([409, true]);
  });

  it('needs every field: the form of another program is outdated', async () => {
    const before = await count();
    for (const wrong of [{ cartLimit: null }, { 'another.key': '1' }]) {
      const { page } = await publish({ reservationLimit: '5', ...wrong });
      expect([page.status, page.text.includes(trouble.outdated)]).toEqual([403, true]);
    }
    expect(await count()).toBe(before);
  });
});
