import { serve } from '@hono/node-server';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { defer, finalize } from 'rxjs';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { aoi, minori, password } from '../sample/people.js';
import { openBrowser, type Browser } from '../testing/browser-without-scripts.js';
import { openSample } from '../testing/open-sample.js';

const ending = new AbortController();
const sample = await openSample(undefined, undefined, { ending: ending.signal });
afterAll(() => sample.close());
afterEach(() => vi.useRealTimers());

/** The messages to a browser that follows a page, one after another; undefined at the end of the stream. */
const followed = async (user: Browser, path: string) => {
  const headers = { Cookie: user.cookie() ?? '', Accept: 'text/event-stream' };
  const answer = await sample.app.request(`http://library.example.jp/live${path}`, { headers });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  const next = async (): Promise<string | undefined> => {
    const message = (await reader?.read())?.value;
    return message === ':\n\n' ? next() : message;
  };
  return { answer, next, leave: () => reader?.cancel() };
};

const over = 'event: end\ndata: \n\n';

describe('a stream', () => {
  it('sends the same text as the page, and again after each change', async () => {
    const one = await sample.logIn(minori);
    const other = await sample.logIn(aoi);
    const { answer, next, leave } = await followed(one, '/titles/N27');
    expect(answer.headers.get('Content-Type')).toBe('text/event-stream');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const queue = (number: number) =>
      `<span id="live-reservations"><span class="number">${number}</span></span>`;
    expect(await next()).toContain(queue(0));
    expect((await one.open('/titles/N27')).html).toContain(queue(0));
    await other.open('/titles/N27');
    await other.send('/cart', ['act', 'add'], ['title', 'N27']);
    const { path } = await other.send('/cart', ['act', 'reserve'], ['tick', 'N27']);
    await other.send(path);
    expect(await next()).toContain(queue(1));
    await leave();
  });

  it('sends 状態 and 予約数 of the search results, page by page', async () => {
    const one = await sample.logIn(minori);
    const other = await sample.logIn(aoi);
    const path = `/search?${new URLSearchParams({ words: 'カムイ' }).toString()}`;
    const { next, leave } = await followed(one, path);
    const queue = (number: number) =>
      `<span id="live-reservations-N06"><span class="number">${number}</span></span>`;
    const { html } = await one.open(path);
    expect(html).toContain(queue(0));
    const pieces = (await next()) ?? '';
    expect(pieces).toContain(queue(0));
    const status = /<span id="live-status-N06">.*?<\/span><\/span>/.exec(pieces)?.[0] ?? 'none';
    expect(status).toContain('状態：在架');
    expect(html).toContain(status);
    await other.open('/titles/N06');
    await other.send('/cart', ['act', 'add'], ['title', 'N06']);
    const { path: order } = await other.send('/cart', ['act', 'reserve'], ['tick', 'N06']);
    await other.send(order);
    expect(await next()).toContain(queue(1));
    await leave();
  });

  it('contains only the parts of its own page, and nothing of another patron', async () => {
    const users = await Promise.all([minori, aoi].map(sample.logIn));
    const [one, other] = await Promise.all(
      users.map(async (user) => {
        const { next, leave } = await followed(user, '/reservations');
        const message = (await next()) ?? '';
        await leave();
        const ids = [...message.matchAll(/id="(live-[^"]+)"/g)].map(([, id = '']) => id);
        const { html } = await user.open('/reservations');
        return { ids, html, text: message.replace(/<[^>]*>|^data: |^retry: \d+$/gm, '') };
      }),
    );
    expect(one?.ids.length).toBeGreaterThan(0);
    expect(one?.ids.filter((id) => other?.ids.includes(id))).toEqual([]);
    expect(one?.ids.filter((id) => id.includes('word') && !one.html.includes(`id="${id}"`))).toEqual([]);
    expect(one?.text).toMatch(/^(予約中|貸出可能|\d+(件|番目)|\s)+$/);
  });

  it('ends immediately without a login, and creates no session', async () => {
    const stranger = openBrowser(sample.app);
    for (const path of ['/titles/N27', '/reservations']) {
      const { next } = await followed(stranger, path);
      expect([await next(), await next(), stranger.cookie()]).toEqual([over, undefined, undefined]);
    }
  });

  it('is not opened for HEAD', async () => {
    const user = await sample.logIn(minori);
    const { status } = await sample.app.request('http://library.example.jp/live/titles/N27', {
      method: 'HEAD',
      headers: { Cookie: user.cookie() ?? '' },
    });
    expect(status).toBe(204);
  });

  it('ends with the visit', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const user = await sample.logIn(minori);
    const { next } = await followed(user, '/reservations');
    await next();
    await user.open('/');
    await user.send('/logout');
    vi.advanceTimersByTime(10_000);
    expect(await next()).toBe(over);
    expect(await next()).toBeUndefined();
  });

  it('sends nothing after the visit', async () => {
    const user = await sample.logIn(minori);
    const other = await sample.logIn(aoi);
    const { next } = await followed(user, '/titles/N28');
    await next();
    await user.open('/');
    await user.send('/logout');
    await other.open('/titles/N28');
    await other.send('/cart', ['act', 'add'], ['title', 'N28']);
    const { path } = await other.send('/cart', ['act', 'reserve'], ['tick', 'N28']);
    await other.send(path);
    expect(await next()).toBe(over);
  });

  it('does not count as a click: on a shared machine the visit ends 15 minutes after the last click', async () => {
    const user = openBrowser(sample.app);
    await user.open('/login');
    await user.send('/login', ['card', minori.card], ['password', password], ['shared', 'on']);
    sample.pass(14 * 60);
    await (await followed(user, '/reservations')).leave();
    sample.pass(60);
    expect((await user.open('/')).text).not.toContain(minori.name);
  });

  it('is closed if the session opens a third stream', async () => {
    const user = await sample.logIn(minori);
    const all = [];
    for (let time = 0; time < 3; time += 1) {
      const stream = await followed(user, '/titles/N01');
      await stream.next();
      all.push(stream);
    }
    expect(await all[0]?.next()).toBe(over);
    await all[1]?.leave();
    await all[2]?.leave();
  });

  it('leaves no subscription after 200 opened and aborted streams', async () => {
    let most = 0;
    let open = 0;
    const { holdings } = sample.library.views;
    vi.spyOn(sample.library.views, 'holdings').mockImplementation((title) => {
      const { now, live } = holdings(title);
      const counted = defer(() => {
        open += 1;
        most = Math.max(most, open);
        return live.pipe(finalize(() => (open -= 1)));
      });
      return { now, live: counted };
    });
    const users = await Promise.all([minori, aoi].map(sample.logIn));
    const server = serve({ fetch: sample.app.fetch, hostname: '127.0.0.1', port: 0 });
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const openAndBreakOff = async (user: Browser | undefined) => {
      const broken = new AbortController();
      const { body } = await fetch(`http://127.0.0.1:${port}/live/titles/N01`, {
        headers: { Cookie: user?.cookie() ?? '' },
        signal: broken.signal,
      });
      await body?.getReader().read();
      broken.abort();
    };
    for (let time = 0; time < 50; time += 1)
      await Promise.all([0, 1, 0, 1].map((index) => openAndBreakOff(users[index])));
    await expect.poll(() => open).toBe(0);
    expect(most).toBeGreaterThan(0);
    await new Promise((resolve) => server.close(resolve));
    vi.restoreAllMocks();
  });
});

it('a stream of a closing process ends so that the browser connects again', async () => {
  const user = await sample.logIn(minori);
  const before = await followed(user, '/titles/N01');
  const retry = /\nretry: 1\d{3}\n/;
  expect(await before.next()).toMatch(retry);
  ending.abort();
  const after = await followed(user, '/reservations');
  for (const { next } of [before, after])
    expect([await next(), await next()]).toEqual([expect.stringMatching(/^retry: 1\d{3}\n\n$/), undefined]);
});

it('keeps the script of the pages small', () => {
  expect(readFileSync(new URL('../../public/portal.js', import.meta.url)).length).toBeLessThanOrEqual(3072);
});
