import { inMemoryCatalogue } from '@torioki/catalogue';
import { orThrow } from 'torioki';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashSessionToken } from '../../guard/digest.js';
import type { PortalOptions } from '../../portal-options.js';
import { openPortal } from '../../portal.js';
import { aoi, password as patronPassword } from '../../sample/people.js';
import { sampleProfile } from '../../sample/profile.js';
import { openBrowser, type Browser, type ShownPage } from '../../testing/browser-without-scripts.js';
import { openSample } from '../../testing/open-sample.js';
import { staffWords } from '../../words/staff-words.js';
import { makeFirstStaff } from '../people/make-first-staff.js';
import { inMemoryStaff } from '../store/in-memory-staff.js';
import type { Staff } from '../store/staff.js';
import { firstStaff, quickHasher } from '../testing/first-staff.js';

const { signIn, people: words, today } = staffWords;
const own = '青い傘が八本ならぶ';
const second = { staff: 'S-2', name: '見本 次席', password: '赤い靴が二足ならぶ' };

let store: Staff = inMemoryStaff();
const sample = await openSample(undefined, undefined, {
  staff: new Proxy(store, { get: (_, verb): unknown => Reflect.get(store, verb) }),
  staffHasher: quickHasher,
});
afterAll(() => sample.close());
beforeEach(async () => {
  store = inMemoryStaff();
  await makeFirstStaff(store, firstStaff, quickHasher);
  sample.pass(24 * 60 * 60);
});

/** Another portal of the same library. */
const openOther = (differing: Partial<PortalOptions>) =>
  orThrow(
    openPortal({
      ...{ library: sample.library, sessions: sample.sessions, catalogue: inMemoryCatalogue() },
      ...{ clock: sample.clock.clock, visitClock: sample.visitClock },
      ...{ name: 'みほん道立図書館', contact: sampleProfile, ...differing },
    }),
  ).app;

const signInAs = async (browser: Browser, staff: string, password: string): Promise<ShownPage> => {
  await browser.open('/staff/login');
  return browser.send('/staff/login', ['staff', staff], ['password', password]);
};

/** The browser of the first person, after the sign-in and the change of the first password. */
const openChief = async (): Promise<Browser> => {
  const browser = openBrowser(sample.app);
  await signInAs(browser, firstStaff.staff, firstStaff.password);
  await browser.send('/staff/password', ['password', firstStaff.password], ['new-password', own]);
  return browser;
};

const addSecond = async (chief: Browser, role = 'counter'): Promise<ShownPage> => {
  await chief.open('/staff/people');
  const { staff, name, password } = second;
  return chief.send(
    '/staff/people',
    ...Object.entries({ staff, name, password, role, location: firstStaff.location }),
  );
};

/** The browser of the second person, at work. */
const openSecond = async (chief: Browser, role?: string): Promise<Browser> => {
  await addSecond(chief, role);
  const browser = openBrowser(sample.app);
  await signInAs(browser, second.staff, second.password);
  await browser.send('/staff/password', ['password', second.password], ['new-password', own]);
  return browser;
};

const change = async (chief: Browser, staff: string, ...fields: Parameters<Browser['post']>[1]) => {
  await chief.open(`/staff/people/${staff}`);
  return chief.send(`/staff/people/${staff}`, ...fields);
};

describe('the sign-in of the staff', () => {
  it('leads a stranger to the login, and after it to the page', async () => {
    const browser = await openChief();
    await browser.send('/staff/logout');
    const { path } = await browser.open('/staff/people');
    expect(path).toBe('/staff/login?next=%2Fstaff%2Fpeople');
    const page = await browser.send(
      '/staff/login',
      ...Object.entries({ staff: 's－1 ', password: own, next: '/staff/people' }),
    );
    expect([page.path, page.status]).toEqual(['/staff/people', 200]);
    expect(page.text).toContain(firstStaff.name);
  });

  it.each([
    ['', 'staff'],
    ['?staff=S-2', 'password'],
  ])('has the focus in the first empty field (/staff/login%s)', async (query, field) => {
    const { html } = await openBrowser(sample.app).open(`/staff/login${query}`);
    const focused = [...html.matchAll(/<input id="(\w+)"[^>]* autofocus/g)].map(([, name]) => name);
    expect(focused).toEqual([field]);
  });

  it.each(['//evil.example.jp/staff', '/staff//evil.example.jp', '/staff/../login', '/', '/staffs'])(
    'never continues to %s',
    async (next) => {
      const browser = await openChief();
      await browser.open(`/staff/login?${new URLSearchParams({ next }).toString()}`);
      const fields = Object.entries({ staff: 'S-1', password: own, next });
      expect((await browser.send('/staff/login', ...fields)).path).toBe('/staff');
    },
  );

  it('continues only to a page that is open to the role', async () => {
    await openSecond(await openChief());
    for (const [next, continued] of [
      ['/staff/handover', '/staff/handover'],
      ['/staff/pull', '/staff'],
      ['/staff/people', '/staff'],
    ] as const) {
      const browser = openBrowser(sample.app);
      await browser.open('/staff/login');
      const fields = Object.entries({ staff: second.staff, password: own, next });
      const { path, status } = await browser.send('/staff/login', ...fields);
      expect([path, status]).toEqual([continued, 200]);
    }
  });

  it('gives the same answer for a wrong password, an unknown code, and a person that has left', async () => {
    const chief = await openChief();
    await addSecond(chief);
    await change(chief, 'S-2', ['act', 'end']);
    const answers = [];
    for (const [staff, password] of [
      ['S-1', 'wrong'],
      ['S-9', own],
      ['S-2', second.password],
      ['S-2', ''],
      ['', ''],
      ['S-1', 'x'.repeat(2_000)],
    ] as const) {
      const { status, text, path } = await signInAs(openBrowser(sample.app), staff, password);
      answers.push([status, text.replaceAll(staff, ''), path.split('?')[0]]);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toEqual([422, expect.stringContaining(signIn.wrong), '/staff/login']);
  });

  it('checks the hash of an unknown code with the same hasher', async () => {
    const hashes: string[] = [];
    const staffHasher: typeof quickHasher = {
      ...quickHasher,
      verify: (typed, phc) => {
        hashes.push(phc);
        return quickHasher.verify(typed, phc);
      },
    };
    await signInAs(openBrowser(openOther({ staff: store, staffHasher })), 'S-9', own);
    expect(hashes).toEqual([quickHasher.decoy]);
  });

  it('delays attempts with a code after ten failures from different networks, but not on its usual desk', async () => {
    await openChief();
    const behind = openOther({ staff: store, staffHasher: quickHasher, proxies: 1 });
    const from = (nth: number) => openBrowser(behind, { 'X-Forwarded-For': `192.0.2.${nth}` });
    const usualDesk = from(12);
    await signInAs(usualDesk, 'S-1', own);
    for (let nth = 1; nth <= 10; nth += 1) await signInAs(from(nth), 'S-1', 'wrong');
    const { status, headers } = await signInAs(from(11), 'S-1', own);
    expect([status, headers.get('Retry-After')]).toEqual([429, '1']);
    expect((await signInAs(usualDesk, 'S-1', own)).path).toBe('/staff');
    sample.pass(2);
    expect((await signInAs(from(11), 'S-1', own)).path).toBe('/staff');
  });

  it('requires a new password first, and gives no other page', async () => {
    const browser = openBrowser(sample.app);
    const first = await signInAs(browser, 'S-1', firstStaff.password);
    expect([first.path, first.text]).toEqual(['/staff/password', expect.stringContaining(signIn.mustChange)]);
    for (const path of ['/staff', '/staff/people', '/staff/duty', '/staff/people/S-1'])
      expect((await browser.open(path)).path).toBe('/staff/password');
    const change = (present: string, next: string) =>
      browser.send('/staff/password', ['password', present], ['new-password', next]);
    expect((await change('wrong', own)).text).toContain(signIn.wrongPresent);
    const same = await change(firstStaff.password, firstStaff.password);
    expect(same.text).toContain(words.errors['same-password']);
    expect((await change(firstStaff.password, 'short')).text).toContain(words.tooShort(8));
    expect(same.html).not.toContain(firstStaff.password);
    const done = await change(firstStaff.password, own);
    expect([done.path, done.text]).toEqual(['/staff', expect.stringContaining(today.heading)]);
  });

  it('is in a cookie hidden from scripts; only its digest is stored', async () => {
    const browser = await openChief();
    const token = browser.cookieNamed('staff') ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await store.findSignIn(token)).toBeUndefined();
    expect(await store.findSignIn(hashSessionToken(token))).toMatchObject({ staff: 'S-1' });
  });

  it('ends after 15 minutes without a click, with the reason', async () => {
    const browser = await openChief();
    for (let time = 0; time < 2; time += 1) {
      sample.pass(14 * 60);
      expect((await browser.open('/staff')).status).toBe(200);
    }
    sample.pass(15 * 60);
    const { status, text } = await browser.open('/staff');
    expect([status, text]).toEqual([403, expect.stringContaining(signIn.expired)]);
  });

  it('ends after 12 hours, whatever is clicked, and also by the choice of a role', async () => {
    const browser = await openChief();
    await change(browser, 'S-1', ['act', 'add-duty'], ['role', 'counter'], ['location', firstStaff.location]);
    await signInAs(browser, 'S-1', own);
    const duty = `counter ${firstStaff.location}`;
    expect((await browser.send('/staff/duty', ['duty', duty])).path).toBe('/staff');
    for (let minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
      sample.pass(10 * 60);
      expect((await browser.open('/staff')).status).toBe(200);
    }
    const { html } = await browser.open('/staff/duty');
    expect(html).toMatch(/<button [^>]*value="general-materials [^>]* autofocus/);
    await browser.send('/staff/duty', ['duty', duty]);
    sample.pass(10 * 60);
    expect((await browser.open('/staff')).text).toContain(signIn.expired);
  });

  it('leads from its end to the login, and from there to today’s work', async () => {
    const browser = await openChief();
    sample.pass(15 * 60);
    expect((await browser.open('/staff/login')).status).toBe(200);
    expect((await browser.send('/staff/login', ['staff', 'S-1'], ['password', own])).path).toBe('/staff');
  });

  it('is deleted from the store after its end', async () => {
    const browser = await openChief();
    const id = hashSessionToken(browser.cookieNamed('staff') ?? '');
    sample.pass(16 * 60);
    await openBrowser(sample.app).open('/');
    await expect.poll(() => store.findSignIn(id)).toBeUndefined();
  });

  it('ends on the server when its person signs out', async () => {
    const browser = await openChief();
    const cookie = browser.cookie();
    expect((await browser.send('/staff/logout')).text).toContain(signIn.out);
    browser.setCookie(cookie);
    expect((await browser.open('/staff')).status).toBe(403);
  });

  it('ends when the next person takes over the desk, but not by a wrong password', async () => {
    const chief = await openChief();
    await openSecond(chief);
    const cookie = chief.cookie();
    expect((await chief.open('/staff/login')).text).toContain(signIn.takeOver('S-1'));
    await chief.send('/staff/login', ['staff', 'S-2'], ['password', 'wrong']);
    expect((await chief.open('/staff')).text).toContain('S-1');
    const { path, text } = await signInAs(chief, 'S-2', own);
    expect([path, text]).toEqual(['/staff', expect.stringContaining('S-2')]);
    const thief = openBrowser(sample.app);
    thief.setCookie(cookie);
    expect((await thief.open('/staff')).status).toBe(403);
  });

  it('stays if a late answer to the person before comes after it', async () => {
    const browser = await openChief();
    await openSecond(browser);
    const late = openBrowser(sample.app);
    late.setCookie(browser.cookie());
    await signInAs(browser, 'S-2', own);
    const { status, headers } = await late.open('/staff');
    expect(status).toBe(403);
    expect(headers.getSetCookie().filter((set) => set.startsWith('__Host-staff='))).toEqual([]);
  });

  it('begins with the staff code in the desk’s one field', async () => {
    const chief = await openChief();
    await openSecond(chief);
    const scan = async (copy: string) => {
      await chief.open('/staff/scan');
      return chief.send('/staff/scan', ['copy', copy]);
    };
    const { path, html } = await scan('ｓ－２');
    expect(path).toBe('/staff/login?next=%2Fstaff%2Fscan&staff=S-2');
    expect(html).toContain('value="S-2"');
    const fields = Object.entries({ staff: 'S-2', password: own, next: '/staff/scan' });
    expect((await chief.send('/staff/login', ...fields)).path).toBe('/staff/scan');
    expect((await scan('S-9')).path).toBe('/staff/scan');
  });

  it('makes the forms of the person before outdated', async () => {
    const chief = await openChief();
    await openSecond(chief, 'general-materials');
    await chief.open('/staff/people/S-2');
    const before = chief.token();
    await signInAs(chief, 'S-2', own);
    const { status } = await chief.post('/staff/people/S-2', [
      ['form', before],
      ['act', 'end'],
    ]);
    expect(status).toBe(403);
    expect((await store.findRoster()).people[1]?.password).not.toBeNull();
  });

  it.each([
    [
      'a role is taken away',
      [
        ['act', 'remove-duty'],
        ['role', 'counter'],
        ['location', firstStaff.location],
      ],
    ],
    [
      'a first password is given',
      [
        ['act', 'first-password'],
        ['password', '黒い石が九個ならぶ'],
      ],
    ],
    ['the person leaves', [['act', 'end']]],
  ] as const)('ends with a true sentence when %s', async (_, fields) => {
    const chief = await openChief();
    const browser = await openSecond(chief);
    await browser.open('/staff/password');
    await change(chief, 'S-2', ...fields);
    const sent = await browser.send('/staff/password', ['password', own], ['new-password', `${own}！`]);
    expect([sent.status, sent.text]).toEqual([403, expect.stringContaining(signIn.changed)]);
    expect((await browser.open('/staff')).text).toContain(signIn.changed);
    expect((await chief.open('/staff')).status).toBe(200);
  });

  it('is refused in words for a person without a role', async () => {
    const chief = await openChief();
    await openSecond(chief);
    await change(
      chief,
      'S-2',
      ['act', 'remove-duty'],
      ['role', 'counter'],
      ['location', firstStaff.location],
    );
    const { status, text } = await signInAs(openBrowser(sample.app), 'S-2', own);
    expect([status, text]).toEqual([422, expect.stringContaining(signIn.noDuty)]);
  });

  it('lets a person with several roles choose one of them, and no other', async () => {
    const chief = await openChief();
    const second = await openSecond(chief);
    await change(chief, 'S-2', ['act', 'add-duty'], ['role', 'branch'], ['location', 'wakkanai']);
    expect((await second.open('/staff')).text).toContain(signIn.changed);
    const { path, text } = await signInAs(second, 'S-2', own);
    expect([path, text]).toEqual(['/staff/duty', expect.stringContaining('稚内市立図書館')]);
    expect((await second.open('/staff')).path).toBe('/staff/duty');
    for (const duty of ['general-materials ebetsu', 'branch kushiro', ''])
      expect((await second.send('/staff/duty', ['duty', duty])).status).toBe(422);
    const working = await second.send('/staff/duty', ['duty', 'branch wakkanai']);
    expect([working.path, working.text]).toEqual(['/staff', expect.stringContaining('稚内市立図書館')]);
  });

  it('is separate from a patron’s visit in the same browser', async () => {
    const chief = await openChief();
    await chief.open('/login');
    await chief.send('/login', ['card', aoi.card], ['password', patronPassword]);
    const staffPage = await chief.open('/staff');
    expect(staffPage.status).toBe(200);
    expect(staffPage.text).not.toContain(aoi.name);
    expect((await chief.open('/')).text).toContain(aoi.name);
    await chief.open('/staff');
    await chief.send('/staff/logout');
    expect((await chief.open('/')).text).toContain(aoi.name);
  });

  it('does not exist without a store of the staff, and gives way to staffOf', async () => {
    expect((await openBrowser(openOther({})).open('/staff/login')).status).toBe(404);
    const both = openOther({ staff: store, staffOf: () => undefined });
    expect((await openBrowser(both).open('/staff/login')).status).toBe(403);
  });

  it('leads to a page about a trouble if the host’s own store answers wrongly', async () => {
    const people = [{ staff: 'S-1', name: '見本 主任' }];
    vi.spyOn(store, 'findRoster').mockReturnValue({ revision: 0, people } as never);
    expect((await signInAs(openBrowser(sample.app), 'S-1', own)).status).toBe(503);
    const trouble = sample.troubles.at(-1);
    expect(trouble).toContain('people[0]');
    expect(trouble).not.toContain('見本');
  });
});

describe('a change of the staff', () => {
  it('is made only with the token of a page of the same sign-in', async () => {
    const chief = await openChief();
    await addSecond(chief);
    const stranger = openBrowser(sample.app);
    await stranger.open('/staff/login');
    for (const path of [
      '/staff/people',
      '/staff/people/S-2',
      '/staff/password',
      '/staff/duty',
      '/staff/logout',
    ]) {
      expect((await chief.post(path, [['act', 'end']])).status).toBe(403);
      expect((await stranger.send(path, ['act', 'end'])).status).toBe(403);
    }
    expect((await store.findRoster()).people.every(({ password }) => password !== null)).toBe(true);
  });
});
