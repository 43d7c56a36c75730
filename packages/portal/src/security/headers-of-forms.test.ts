import { afterAll, describe, expect, it } from 'vitest';
import { minori } from '../sample/people.js';
import { openSample } from '../testing/open-sample.js';

const here = 'http://library.example.jp';

const sample = await openSample();
afterAll(() => sample.close());

type Headers = Readonly<Record<string, string>>;

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };

/** Headers of a browser for a form, and whether they can come from a page of this portal. */
const headers: readonly (readonly [what: string, sent: Headers, isOurs: boolean])[] = [
  ['our origin', { ...form, Origin: here }, true],
  [
    'our origin, and a charset',
    { 'Content-Type': `${form['Content-Type']};charset=UTF-8`, Origin: here },
    true,
  ],
  [
    'our origin from another site, as some proxies report',
    { ...form, Origin: here, 'Sec-Fetch-Site': 'none' },
    true,
  ],
  ['no origin, the same one', { ...form, 'Sec-Fetch-Site': 'same-origin' }, true],
  ['no origin, the same site', { ...form, 'Sec-Fetch-Site': 'same-site' }, false],
  ['no origin, another site', { ...form, 'Sec-Fetch-Site': 'cross-site' }, false],
  ['no origin, no page', { ...form, 'Sec-Fetch-Site': 'none' }, false],
  ['no origin, several words', { ...form, 'Sec-Fetch-Site': 'same-origin, cross-site' }, false],
  ['nothing', form, false],
  ['only a referrer', { ...form, Referer: `${here}/` }, false],
  ['another origin', { ...form, Origin: 'https://evil.example.jp' }, false],
  [
    'another origin with our site',
    { ...form, Origin: 'https://evil.example.jp', 'Sec-Fetch-Site': 'same-origin' },
    false,
  ],
  ['another port', { ...form, Origin: `${here}:8080` }, false],
  ['a subdomain', { ...form, Origin: 'http://x.library.example.jp' }, false],
  ['a longer name', { ...form, Origin: `${here}.evil.example.jp` }, false],
  ['our name as a user', { ...form, Origin: 'http://library.example.jp@evil.example.jp' }, false],
  ['no origin at all', { ...form, Origin: 'null' }, false],
  ['a broken origin', { ...form, Origin: '://' }, false],
  [
    'a forwarded host',
    { ...form, Origin: 'https://evil.example.jp', 'X-Forwarded-Host': 'evil.example.jp' },
    false,
  ],
  ['plain text', { 'Content-Type': 'text/plain', Origin: here }, false],
  ['JSON', { 'Content-Type': 'application/json', Origin: here }, false],
  ['a form with files', { 'Content-Type': 'multipart/form-data; boundary=x', Origin: here }, false],
  ['no type', { 'Content-Type': '', Origin: here }, false],
  [
    'a type that only begins like a form’s',
    { 'Content-Type': 'application/x-www-form-urlencoded-not', Origin: here },
    false,
  ],
  ['two types', { 'Content-Type': 'text/plain, application/x-www-form-urlencoded', Origin: here }, false],
];

/** All target paths of forms, with an id that does not exist. */
const paths = () =>
  [
    ...new Set(
      sample.app.routes
        .filter(({ method, path }) => method === 'POST' && !path.includes('*'))
        .map(({ path }) => path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000')),
    ),
  ].filter((path) => path !== '/logout');

describe('a form with', () => {
  it.each(headers)('%s', async (_, sent, isOurs) => {
    const user = await sample.logIn(minori);
    await user.open('/');
    const token = user.token();
    for (const path of [...paths(), '/logout']) {
      const { status } = await sample.app.request(`${here}${path}`, {
        method: 'POST',
        headers: { ...sent, Cookie: user.cookie() ?? '' },
        body: new URLSearchParams({ form: token }).toString(),
      });
      expect([path, status === 403]).toEqual([path, !isOurs]);
    }
    expect((await user.open('/')).text.includes(minori.name)).toBe(!isOurs);
  });
});

it.each(['//evil.example.jp/', '/%5Cevil.example.jp/', '/%5C/evil.example.jp/'])(
  'links to no other site on a page that refuses a form for %s',
  async (path) => {
    const answer = await sample.app.request(`${here}${path}`, {
      method: 'POST',
      headers: { ...form, Origin: 'https://evil.example.jp' },
    });
    expect(answer.status).toBe(403);
    const links = [...(await answer.text()).matchAll(/href="([^"]*)"/g)].map(([, link = '']) => link);
    const sites = links
      .filter((link) => !/^(tel|mailto):/.test(link))
      .map((link) => new URL(link, here).origin);
    expect(new Set(sites)).toEqual(new Set([here]));
  },
);
