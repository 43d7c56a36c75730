import { afterAll, describe, expect, it, vi } from 'vitest';
import { aoi, minori, password, yuzuki } from '../sample/people.js';
import { openBrowser } from '../testing/browser-without-scripts.js';
import { openSample } from '../testing/open-sample.js';
import { listOwnPaths } from '../testing/paths.js';
import { hashFormToken, hashSessionToken } from '../guard/digest.js';
import { words } from '../words/words.js';

const sample = await openSample();
afterAll(() => sample.close());

const browser = () => openBrowser(sample.app);
const address = `minori-2@example.jp`;

/** The cookies that a login sets, as the server writes them. */
const cookiesOfLogin = async (user: ReturnType<typeof browser>): Promise<readonly string[]> => {
  await user.open('/login');
  const answer = await sample.app.request('http://library.example.jp/login', {
    method: 'POST',
    headers: {
      Cookie: user.cookie() ?? '',
      Origin: 'http://library.example.jp',
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ form: user.token(), card: minori.card, password }).toString(),
  });
  const set = answer.headers.getSetCookie().filter((cookie) => !cookie.includes('Max-Age=0'));
  user.setCookie(set.map((cookie) => cookie.split(';')[0]).join('; '));
  return set;
};

const sessionOf = (user: ReturnType<typeof browser>) =>
  sample.sessions.findSession(hashSessionToken(user.cookieNamed('session') ?? ''));

describe('every page', () => {
  it.each(['/', '/login', '/pickup-locations', '/nowhere', '/assets/nothing.css'])(
    '%s has headers that limit the browser',
    async (path) => {
      const { headers } = await browser().open(path);
      expect(headers.get('Content-Security-Policy')).toBe(
        "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      );
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('same-origin');
      expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
      expect(headers.get('Strict-Transport-Security')).toContain('max-age=63072000');
    },
  );

  it('shows typed input as text', async () => {
    const { html } = await browser().open('/login?next=/%22%3E%3Cscript%3Ealert(1)%3C/script%3E');
    expect(html).not.toContain('<script>alert');
  });
});

it('forbids caching of a patron’s pages, also under /assets, and allows it for assets', async () => {
  const user = await sample.logIn(minori);
  const { status, text, headers } = await user.open('/assets/nothing.css');
  expect([status, headers.get('Cache-Control')]).toEqual([404, 'no-store']);
  expect(text).toContain(minori.name);
  expect((await user.open('/assets/portal.css')).headers.get('Cache-Control')).toContain('immutable');
});

describe('a visit', () => {
  it('is in a cookie hidden from scripts and other sites; only its digest is stored', async () => {
    const user = browser();
    const [cookie = ''] = (await cookiesOfLogin(user)).filter((set) => set.startsWith('__Host-session'));
    expect(cookie).toMatch(
      /^__Host-session=[\w-]{43}; Max-Age=72000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(await sample.sessions.findSession(user.cookieNamed('session') ?? '')).toBeUndefined();
    expect(await sessionOf(user)).toBeDefined();
  });

  it('is only in its cookie before the login, signed, until the browser ends', async () => {
    const begin = vi.spyOn(sample.sessions, 'beginSession');
    const user = browser();
    const { headers } = await user.open('/login');
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-visit=[\w.-]{100,140}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
    await user.open('/password');
    await user.send('/password', ['card', '1'], ['mail', 'x'.repeat(20_000)]);
    await user.logIn(minori.card, 'wrong');
    expect(begin).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('does not exist for a cookie without this server’s signature', async () => {
    const user = browser();
    await user.open('/login');
    const forged = `${user.cookie()?.slice(0, -1)}${user.cookie()?.endsWith('a') ? 'b' : 'a'}`;
    const token = hashFormToken(forged.split('=')[1] ?? '');
    user.setCookie(forged);
    const { status, text } = await user.post('/login', [
      ['form', token],
      ['card', minori.card],
    ]);
    expect([status, text]).toEqual([403, expect.stringContaining(words.trouble.ended)]);
  });

  it('ends at another login in the same browser', async () => {
    const user = await sample.logIn(minori);
    const cookie = user.cookie();
    expect((await user.logIn(aoi.card, password)).text).toContain(aoi.name);
    const thief = browser();
    thief.setCookie(cookie);
    expect((await thief.open('/')).text).not.toContain(minori.name);
  });

  it('is deleted from the store with its typed text, when it has expired', async () => {
    const user = await sample.logIn(minori);
    expect(await sessionOf(user)).toBeDefined();
    sample.pass(21 * 60 * 60);
    await browser().open('/');
    await expect.poll(() => sessionOf(user)).toBeUndefined();
  });

  it('gets another token with the login', async () => {
    const user = browser();
    await user.open('/login');
    const before = user.cookie();
    await user.logIn(minori.card, password);
    expect(user.cookie()).not.toBe(before);
    const thief = browser();
    thief.setCookie(before);
    expect((await thief.open('/')).text).not.toContain(minori.name);
  });

  it('ends on the server at ログアウト', async () => {
    const user = browser();
    expect((await user.logIn(minori.card, password)).text).toContain(minori.name);
    const cookie = user.cookie();
    expect((await user.send('/logout')).text).toContain(words.login.out);
    user.setCookie(cookie);
    expect((await user.open('/')).text).not.toContain(minori.name);
  });

  it('lasts 20 to 21 hours, on a shared machine 15 minutes without a click', async () => {
    const own = await sample.logIn(minori);
    const shared = browser();
    await shared.open('/login');
    await shared.send('/login', ['card', minori.card], ['password', password], ['shared', 'on']);
    sample.pass(14 * 60);
    expect((await shared.open('/')).text).toContain(minori.name);
    sample.pass(14 * 60);
    expect((await shared.open('/')).text).toContain(minori.name);
    sample.pass(15 * 60);
    expect((await shared.open('/')).text).not.toContain(minori.name);
    expect((await own.open('/')).text).toContain(minori.name);
    sample.pass(20 * 60 * 60 - 43 * 60 - 1);
    expect((await own.open('/')).text).toContain(minori.name);
    sample.pass(60 * 60 + 1);
    expect((await own.open('/')).text).not.toContain(minori.name);
  });
});

describe('a change', () => {
  it('is refused without the token of this visit’s pages', async () => {
    const user = await sample.logIn(minori);
    const { status, text } = await user.post('/logout', []);
    expect([status, text]).toEqual([403, expect.stringContaining(words.trouble.outdated)]);
    expect((await user.open('/')).text).toContain(minori.name);
  });

  it('is refused if it is larger than any form', async () => {
    const user = await sample.logIn(minori);
    const { status } = await user.send('/logout', ['much', 'x'.repeat(70_000)]);
    expect(status).toBe(413);
    expect((await user.open('/')).text).toContain(minori.name);
  });

  it('shows after the visit that it has ended, with a link to the login', async () => {
    const user = await sample.logIn(minori);
    user.setCookie(undefined);
    const { status, html, text } = await user.send('/cart');
    expect(status).toBe(403);
    expect(text).toContain(words.trouble.ended);
    expect(html).toContain('href="/login?next=%2Fcart"');
  });

  it('is refused with any method except POST', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect((await sample.app.request('http://library.example.jp/', { method })).status).toBe(403);
  });
});

describe('a refused form', () => {
  const typed = [
    ['card', minori.card],
    ['code', 'a code'],
    ['password', 'a password'],
  ] as const;

  it('is shown again only to the same browser, without its secrets', async () => {
    const user = browser();
    await user.open('/password');
    const again = await user.send('/password', ...typed, ['mail', 'wrong']);
    expect([again.status, again.text]).toEqual([422, expect.stringContaining(words.password.failed)]);
    expect(again.html).toContain(minori.card);
    expect(again.html).not.toMatch(/a (code|password)/);
    expect((await user.open(again.path)).html).toBe(again.html);
    const other = browser();
    await other.open('/login');
    const none = await other.open(again.path);
    expect([none.status, none.html.includes(minori.card)]).toEqual([200, false]);
  });

  it('is stored before a login only in the browser, sealed, for a quarter of an hour', async () => {
    const keep = vi.spyOn(sample.sessions, 'updateSession');
    const user = browser();
    await user.open('/password');
    const { path } = await user.send('/password', ...typed, ['mail', 'wrong']);
    expect(keep).not.toHaveBeenCalled();
    const kept = Buffer.from(user.cookieNamed('refused')?.split('.')[2] ?? '', 'base64url').toString(
      'latin1',
    );
    expect(kept.length).toBeGreaterThan(100);
    expect(kept).not.toContain(minori.card);
    sample.pass(15 * 60);
    expect((await user.open(path)).html).not.toContain(minori.card);
    vi.restoreAllMocks();
  });

  it('fits into a cookie before a login, with any typed text', async () => {
    const user = browser();
    await user.open('/password');
    await user.send('/password', ...typed, ['mail', '亜'.repeat(6_000)]);
    expect(user.cookieNamed('refused')?.length).toBeLessThan(3_000);
  });

  it('is stored with the visit after a login, without the card', async () => {
    const user = await sample.logIn(minori);
    await user.open('/password');
    await user.send('/password', ...typed, ['mail', 'wrong']);
    const kept = (await sessionOf(user))?.refused;
    expect(kept?.typed).toBe('mail=wrong');
    expect((await user.open(`/password?refused=${kept?.id}`)).status).toBe(422);
    await user.open('/password');
    await user.send('/password', ...typed, ['mail', 'x'.repeat(20_000)]);
    expect((await sessionOf(user))?.refused?.typed).toBe('');
  });
});

describe('guessing', () => {
  it('gets the same text for a wrong card and a wrong password, and a delay after ten attempts', async () => {
    const user = browser();
    const wrong = await user.logIn(minori.card, 'wrong');
    const unknown = await user.logIn('9999999', 'wrong');
    expect(wrong.text.replaceAll(minori.card, '')).toBe(unknown.text.replaceAll('9999999', ''));
    for (let time = 2; time < 10; time += 1) await user.logIn(`888000${time}`, 'wrong');
    const { status, headers, text } = await user.logIn(minori.card, password);
    expect(status).toBe(429);
    expect(headers.get('Retry-After')).toBe('1');
    expect(text).toContain('1秒後');
    sample.pass(2);
    expect((await user.logIn(minori.card, password)).text).toContain(minori.name);
    sample.pass(24 * 60 * 60);
  });
});

it('continues after the login only to its own pages', async () => {
  for (const next of [
    '//evil.example.jp/',
    'https://evil.example.jp/',
    '/\\evil.example.jp',
    '/.//evil.example.jp/',
    '/.//first.example.jp//evil.example.jp/',
    '/x/..//evil.example.jp/',
    '/%2e//evil.example.jp',
    'javascript:alert(1)',
  ]) {
    const user = browser();
    await user.open(`/login?${new URLSearchParams({ next }).toString()}`);
    const { path } = await user.send('/login', ['card', minori.card], ['password', password], ['next', next]);
    expect(path).toMatch(/^\/\?ended=log-in&/);
  }
});

it('logs the time and route of each request, without patrons and input', async () => {
  const user = await sample.logIn(minori);
  await user.open('/search?words=流氷');
  await user.open('/titles/N02-1');
  await user.open('/guessed/N02-1');
  const lines = sample.lines
    .slice(-5)
    .map((line) => JSON.stringify(line))
    .join('\n');
  expect(lines).toContain('"path":"/search"');
  expect(lines).toContain('"role":"patron"');
  expect(lines).toContain('"path":"/titles/:title"');
  for (const secret of ['N02-1', minori.card, minori.name, '流氷', encodeURIComponent('流氷'), address])
    expect(lines).not.toContain(secret);
});

describe('a patron’s data', () => {
  const pages = ['/', '/search?words=の', '/titles/N02-1', '/sample', ...listOwnPaths(sample)];

  /** A patron who has opened all pages, and the marks in these pages that belong to this patron only. */
  const lookedAround = async (person: typeof minori) => {
    const user = await sample.logIn(person);
    const seen = [];
    for (const path of pages) seen.push(await user.open(path));
    const html = seen.map((one) => one.html).join('\n');
    const ids = [...html.matchAll(/(?:reservations\/|name="loan" value=")([\w-]{20,})/g)].map(
      ([, id = '']) => id,
    );
    return { user, html, ids, marks: [person.name, person.mailAddress ?? 'no mail address', ...ids] };
  };

  it('is on no page of another patron or of a stranger, for any request', async () => {
    const everybody = [await lookedAround(minori), await lookedAround(aoi), await lookedAround(yuzuki)];
    const [owner] = everybody;
    expect(owner?.ids.length).toBeGreaterThan(4);
    for (const one of everybody)
      for (const other of everybody.filter((two) => two !== one)) {
        expect(other.marks.filter((mark) => one.html.includes(mark))).toEqual([]);
        for (const id of other.ids) {
          const { status, text } = await one.user.open(`/reservations/${id}`);
          expect(status).toBe(404);
          expect(text).toBe((await one.user.open('/reservations/00000000-0000-4000-8000-000000000000')).text);
        }
      }
    const stranger = browser();
    const theirs = everybody.flatMap(({ marks, ids }) => [...marks, ...ids]);
    for (const path of [...pages, ...(owner?.ids ?? []).map((id) => `/reservations/${id}`)]) {
      const { html } = await stranger.open(path);
      expect(theirs.filter((mark) => html.includes(mark) && !path.includes(mark))).toEqual([]);
    }
  });

  it('cannot be changed by another patron, for whom the loan or reservation is unknown', async () => {
    const owner = await lookedAround(minori);
    const other = await lookedAround(aoi);
    await other.user.open('/loans');
    for (const loan of owner.ids) expect((await other.user.send('/loans', ['loan', loan])).status).toBe(422);
    for (const id of owner.ids)
      expect((await other.user.send(`/reservations/${id}`, ['act', 'cancel'])).status).toBe(404);
  });

  it('includes one reservation if 確認 is clicked twice at the same moment', async () => {
    const { user } = await lookedAround(aoi);
    await user.open('/titles/N27');
    await user.send('/cart', ['act', 'add'], ['title', 'N27']);
    const { path } = await user.send('/cart', ['act', 'reserve'], ['tick', 'N27']);
    const clicks = await Promise.all([user.send(path), user.send(path), user.send(path)]);
    for (const { text } of clicks) expect(text).toContain('以上で予約申込みは終了です。');
    const { html } = await user.open('/reservations');
    expect(html.split('/titles/N27')).toHaveLength(2);
  });

  it('is unchanged by a form with values that no page offers, which is refused in words', async () => {
    const { user } = await lookedAround(aoi);
    await user.open('/titles/N28');
    for (const title of ['', ' ', 'x'.repeat(300), '<b>', 'N12', 'none']) {
      const { status, text } = await user.send('/cart', ['act', 'add'], ['title', title]);
      expect([status, text.includes('予約カートに入れられませんでした')]).toEqual([422, true]);
    }
    await user.send('/cart', ['act', 'add'], ['title', 'N28']);
    const place = await user.send('/cart', ['act', 'places'], ['place-N28', '../nowhere']);
    expect(place.status).toBe(422);
    await user.send('/cart', ['act', 'remove'], ['tick', 'N28']);
  });
});
