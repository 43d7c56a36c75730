import { afterAll, expect, it } from 'vitest';
import { aoi, minori, password } from '../sample/people.js';
import { sampleProfile } from '../sample/profile.js';
import { openInMemory } from '../testing/stores.js';
import { openBrowser } from '../testing/browser-without-scripts.js';
import { openSample } from '../testing/open-sample.js';

const sample = await openSample(openInMemory, sampleProfile, { proxies: 1 });
afterAll(() => sample.close());

/** A browser at an address. The portal ignores the address that the browser itself claims. */
const browserAt = (address: string) =>
  openBrowser(sample.app, { 'X-Forwarded-For': `198.51.100.7, ${address}` });

/** Tries wrong passwords for a card, each from another network. */
const attack = async (card: string, times: number, addressOf: (time: number) => string) => {
  const answers = [];
  for (let time = 0; time < times; time += 1)
    answers.push((await browserAt(addressOf(time)).logIn(card, 'wrong')).status);
  return answers;
};

it('delays strangers to a card, not a device that has logged in with it, after attempts from many networks', async () => {
  const owner = browserAt('203.0.113.1');
  await owner.logIn(minori.card, password);
  await owner.send('/logout');
  await attack(minori.card, 14, (time) => `203.0.114.${time}`);
  const stranger = await browserAt('203.0.113.1').logIn(minori.card, password);
  expect([stranger.status, stranger.headers.get('Retry-After')]).toEqual([429, '1']);
  expect((await owner.logIn(minori.card, password)).text).toContain(minori.name);
  sample.pass(24 * 60 * 60);
});

it('treats the addresses of one /64 as one sender', async () => {
  const answers = await attack('9999999', 12, (time) => `2001:db8::${time}`);
  expect(answers).toEqual([...Array.from({ length: 10 }, () => 422), 429, 429]);
  expect((await browserAt('2001:db8:0:1::1').logIn(aoi.card, password)).text).toContain(aoi.name);
  sample.pass(24 * 60 * 60);
});

it('ignores the text that a sender puts in front of its address', async () => {
  const answers = [];
  for (let time = 0; time < 12; time += 1) {
    const browser = openBrowser(sample.app, { 'X-Forwarded-For': `198.51.100.${time}, 203.0.113.5` });
    answers.push((await browser.logIn(`999000${time}`, 'wrong')).status);
  }
  expect(answers.slice(10)).toEqual([429, 429]);
  sample.pass(24 * 60 * 60);
});

it('treats another spelling of a card as the same card', async () => {
  const written = [minori.card, '１０００００１', ' 1000001', '1000001 ', '1000-001', '100 0001'];
  for (let time = 0; time < 12; time += 1)
    await browserAt(`203.0.115.${time}`).logIn(written[time % written.length] ?? '', 'wrong');
  expect((await browserAt('203.0.116.1').logIn(minori.card, password)).status).toBe(429);
  sample.pass(24 * 60 * 60);
});

it('remembers no patron on a shared machine, and no readable card on a private one', async () => {
  const shared = browserAt('203.0.113.9');
  await shared.open('/login');
  await shared.send('/login', ['card', minori.card], ['password', password], ['shared', 'on']);
  expect([shared.cookieNamed('device'), shared.cookieNamed('session')]).toEqual([
    undefined,
    expect.any(String),
  ]);
  const own = browserAt('203.0.113.9');
  await own.logIn(minori.card, password);
  const device = own.cookieNamed('device') ?? '';
  expect(device).toMatch(/^\d{4}-\d{2}\.\w+\.[\w~-]+\.[\w-]{43}$/);
  expect(device).not.toContain(minori.card);
});

it('gives a crowd of senders a waiting time, in the page and to the browser, and serves a known device', async () => {
  const device = browserAt('203.0.113.1');
  await device.logIn(aoi.card, password);
  await device.send('/logout');
  const strangers = Array.from({ length: 90 }, (_, sender) => browserAt(`203.0.117.${sender}`));
  await Promise.all(strangers.map((one) => one.open('/login')));
  await device.open('/login');
  const send = (one: (typeof strangers)[number], ...[card, said]: [string, string]) =>
    one.send('/login', ['card', card], ['password', said]);
  const flood = strangers.map((one, sender) => send(one, `888${sender}`, 'wrong'));
  const mine = await send(device, aoi.card, password);
  expect(mine.text).toContain(aoi.name);
  const busy = (await Promise.all(flood)).filter(({ status }) => status === 503);
  expect(busy.length).toBeGreaterThan(10);
  for (const { headers, text } of busy) {
    const seconds = Number(headers.get('Retry-After'));
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(text).toContain(`約${seconds}秒後に、もう一度お試しください。`);
  }
});
