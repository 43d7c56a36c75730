import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, type Browser } from '../../testing/browser-without-scripts.js';
import { openSample, type OpenSample } from '../../testing/open-sample.js';
import { findElements, parsePage } from '../../testing/parse-page.js';
import { englishStaffWords } from '../../words/english-staff-words.js';
import { staffWords } from '../../words/staff-words.js';
import { makeFirstStaff } from '../people/make-first-staff.js';
import { inMemoryStaff } from '../store/in-memory-staff.js';
import type { Staff } from '../store/staff.js';
import { firstStaff, quickHasher } from '../testing/first-staff.js';

const { people: labels, trouble } = staffWords;
const own = '青い傘が八本ならぶ';
const place = firstStaff.location;
const second = {
  staff: 'S-2',
  name: '見本 次席',
  password: '赤い靴が二足ならぶ',
  role: 'counter',
  location: place,
};

let store: Staff = inMemoryStaff();
let sample: OpenSample;
let chief: Browser;

beforeAll(async () => {
  sample = await openSample(undefined, undefined, {
    staff: new Proxy(store, { get: (_, verb): unknown => Reflect.get(store, verb) }),
    staffHasher: quickHasher,
  });
});
afterAll(() => sample.close());

const signIn = async (staff: string, password: string, next: string): Promise<Browser> => {
  const browser = openBrowser(sample.app);
  await browser.open('/staff/login');
  await browser.send('/staff/login', ['staff', staff], ['password', password]);
  await browser.send('/staff/password', ['password', password], ['new-password', next]);
  return browser;
};

beforeEach(async () => {
  store = inMemoryStaff();
  await makeFirstStaff(store, firstStaff, quickHasher);
  sample.pass(24 * 60 * 60);
  chief = await signIn(firstStaff.staff, firstStaff.password, own);
});

const add = async (differing: Partial<typeof second> = {}) => {
  await chief.open('/staff/people');
  return chief.send('/staff/people', ...Object.entries({ ...second, ...differing }));
};

const change = async (staff: string, ...fields: Parameters<Browser['post']>[1]) => {
  await chief.open(`/staff/people/${staff}`);
  return chief.send(`/staff/people/${staff}`, ...fields);
};

const duty = (role: string, location: string) =>
  [
    ['role', role],
    ['location', location],
  ] as const;

describe('the list of the staff', () => {
  it('shows each person with its roles and state', async () => {
    const added = await add();
    expect([added.path, added.status]).toEqual(['/staff/people/S-2', 200]);
    const { text } = await chief.open('/staff/people');
    expect(text).toContain(`S-1 ${firstStaff.name} 一般資料の担当（道立図書館） ${labels.active}`);
    expect(text).toContain(`S-2 ${second.name}`);
    expect(text).toContain(labels.firstPassword);
    await change('S-2', ['act', 'end']);
    expect((await chief.open('/staff/people')).text).toContain(`${labels.noDuties} ${labels.hasLeft}`);
    const left = await chief.open('/staff/people/S-2');
    expect(findElements(parsePage(left.html), 'form').map(({ attributes }) => attributes['action'])).toEqual([
      '/staff/logout',
    ]);
  });

  it.each([
    ['a used code', { staff: 's-1' }, labels.errors['staff-code-taken']],
    ['a code with a space inside', { staff: 'S 2' }, labels.staff],
    ['no name', { name: ' ' }, labels.name],
    ['a long name', { name: '名'.repeat(81) }, labels.name],
    ['an unknown role', { role: 'patron' }, labels.role],
    ['a place that is none', { location: '../x' }, labels.place],
    ['an unpublished place', { location: 'nowhere' }, labels.errors['place-unknown']],
    ['a short password', { password: '短い' }, labels.tooShort(8)],
    [
      'its code as the password',
      { staff: 'S-22222222', password: 's-22222222' },
      labels.errors['password-too-common'],
    ],
    ['a password of 2,000 characters', { password: 'x'.repeat(2_000) }, labels.password],
  ])('refuses a person with %s, in words', async (_, wrong, reason) => {
    const { status, text, html } = await add(wrong);
    expect([status, text]).toEqual([422, expect.stringContaining(labels.refused)]);
    expect(text).toContain(reason);
    expect(html).not.toContain(second.password);
    expect((await store.findRoster()).people).toHaveLength(1);
  });

  it('takes a code in full width, and a name with spaces around it', async () => {
    expect((await add({ staff: ' Ｓ－２ ', name: ` ${second.name} ` })).path).toBe('/staff/people/S-2');
    expect((await store.findRoster()).people[1]?.name).toBe(second.name);
  });

  it('refuses in English on an English page', async () => {
    await chief.open('/staff/people?lang=en');
    const { text } = await chief.send('/staff/people', ...Object.entries({ ...second, name: '' }));
    expect(text).toContain(englishStaffWords.people.refused);
    expect(text).toContain('Name: must be a name of 1 to 80 characters');
    expect(text).not.toContain(labels.refused);
  });
});

describe('a person of the staff', () => {
  it('gets and loses roles', async () => {
    await add();
    await change('S-2', ['act', 'add-duty'], ...duty('branch', 'wakkanai'));
    expect((await chief.open('/staff/people/S-2')).text).toContain('図書館（稚内市立図書館）');
    const { text } = await change('S-2', ['act', 'remove-duty'], ...duty('branch', 'wakkanai'));
    expect(text).not.toContain('図書館（稚内市立図書館）');
    const wrong = await change('S-2', ['act', 'add-duty'], ...duty('branch', 'nowhere'));
    expect([wrong.status, wrong.text]).toEqual([
      422,
      expect.stringContaining(labels.errors['place-unknown']),
    ]);
  });

  it('keeps its sign-ins after a change of nothing, which is refused only for an unknown code', async () => {
    await add();
    const browser = await signIn('S-2', second.password, own);
    for (const fields of [
      [['act', 'add-duty'], ...duty('counter', place)],
      [['act', 'remove-duty'], ...duty('branch', 'wakkanai')],
    ] as const) {
      expect((await change('S-2', ...fields)).status).toBe(200);
      expect((await browser.open('/staff')).status).toBe(200);
      await chief.open('/staff/people');
      expect((await chief.send('/staff/people/S-9', ...fields)).status).toBe(404);
    }
  });

  it('is found by its code in any spelling', async () => {
    expect((await chief.open('/staff/people/s-1')).text).toContain(firstStaff.name);
  });

  it('is not changed by an unknown act, and a wrong role is named', async () => {
    await add();
    expect((await change('S-2', ['act', 'promote'], ...duty('branch', 'wakkanai'))).status).toBe(403);
    const { status, text } = await change('S-2', ['act', 'add-duty'], ...duty('patron', 'wakkanai'));
    expect([status, text]).toEqual([422, expect.stringContaining(`${labels.role}：`)]);
    expect((await store.findRoster()).people[1]?.duties).toHaveLength(1);
  });

  it('keeps the last role of general materials', async () => {
    for (const fields of [
      [['act', 'end']],
      [['act', 'remove-duty'], ...duty('general-materials', place)],
    ] as const) {
      const { status, text } = await change('S-1', ...fields);
      expect([status, text]).toEqual([422, expect.stringContaining(labels.errors['last-general-materials'])]);
    }
    expect((await chief.open('/staff/people')).status).toBe(200);
  });

  it('gets a new first password, which it must change', async () => {
    await add();
    expect((await change('S-2', ['act', 'first-password'], ['password', 'short'])).status).toBe(422);
    await signIn('S-2', second.password, own);
    await change('S-2', ['act', 'first-password'], ['password', '黒い石が九個ならぶ']);
    expect((await store.findRoster()).people[1]).toMatchObject({ mustChangePassword: true, changes: 2 });
    const browser = openBrowser(sample.app);
    await browser.open('/staff/login');
    expect((await browser.send('/staff/login', ['staff', 'S-2'], ['password', own])).status).toBe(422);
  });

  it('that has left cannot be changed, and its code is not given again', async () => {
    await add();
    await change('S-2', ['act', 'end']);
    const { text } = await change('S-2', ['act', 'add-duty'], ...duty('counter', place));
    expect(text).toContain(labels.errors['staff-has-left']);
    expect((await add()).text).toContain(labels.errors['staff-code-taken']);
  });
});

it('is an unknown page for every other role', async () => {
  await add();
  for (const role of ['counter', 'branch', 'dispatch']) {
    await add({ staff: `X-${role}`, role });
    const browser = await signIn(`X-${role}`, second.password, own);
    for (const path of ['/staff/people', '/staff/people/S-2']) {
      const { status, text } = await browser.open(path);
      expect([status, text]).toEqual([404, expect.stringContaining(trouble.notFound)]);
      await browser.open('/staff');
      expect((await browser.send(path, ['act', 'end'])).status).toBe(404);
    }
    expect((await browser.open('/staff')).html).not.toContain('href="/staff/people"');
  }
  expect((await store.findRoster()).people.every(({ password }) => password !== null)).toBe(true);
  expect((await chief.open('/staff/people/unknown')).status).toBe(404);
});

it('shows a name and a code as text, and logs neither', async () => {
  await add({ name: '<b>"見本" & 次席</b>' });
  const { html } = await chief.open('/staff/people');
  expect(html).toContain('&lt;b&gt;');
  expect(html).not.toContain('<b>"見本"');
  const lines = JSON.stringify(sample.lines);
  expect(lines).not.toContain('S-2');
  expect(lines).toContain('/staff/people/:staff');
});
