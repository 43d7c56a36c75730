import { request, type IncomingMessage } from 'node:http';
import { orThrow } from '@torioki/event-store';
import { chooseRuns } from '@torioki/event-store/contract';
import { defer, finalize, type Observable } from 'rxjs';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Caller } from './caller.js';
import { openHttp } from './open-http.js';
import { checkAnswers } from './testing/check-answers.js';
import { listen } from './testing/listen.js';
import { openServed } from './testing/open-served.js';
import { mostStreams } from './views/streams.js';

/** Opens a library that is served over HTTP, and counts the subscriptions of its pull list. */
const open = async () => {
  const { library } = await openServed();
  const counts = { open: 0, ever: 0 };
  const count = <Shown>(live: Observable<Shown>): Observable<Shown> =>
    defer(() => {
      counts.open += 1;
      counts.ever += 1;
      return live.pipe(finalize(() => (counts.open -= 1)));
    });
  const desk: typeof library.desk = (actor) => {
    const { views, ...others } = library.desk(actor);
    const pullList: typeof views.pullList = (...given) => {
      const { live, ...view } = views.pullList(...given);
      return { ...view, live: count(live) };
    };
    return { ...others, views: { ...views, pullList } };
  };
  const known = { isKnown: true };
  const findCaller = ({ headers }: Request): Caller | null =>
    known.isKnown
      ? { is: 'actor', actor: { role: 'counter', staff: headers.get('Staff') ?? '', location: 'HQ' } }
      : null;
  const keySecret = 'a secret of the tests, which is long enough';
  const ending = new AbortController();
  const options = { library: { ...library, desk }, findCaller, keySecret, ending: ending.signal };
  const { app } = orThrow(openHttp(options));
  return { library, app: checkAnswers(app), counts, known, ending };
};

const path = '/views/pullList';
const method = 'POST';
const headersOf = (staff: string) => ({ Staff: staff, Accept: 'text/event-stream' });

/** The number of this process's timers, sockets and other resources. */
const countResources = (): number => process.getActiveResourcesInfo().length;

describe('streams over sockets', () => {
  const rounds = chooseRuns(2, 20);

  it(
    'leave no subscription and no resource when all are opened and cut again and again',
    { timeout: 300_000 },
    async () => {
      const { app, counts } = await open();
      const { port, close } = await listen(app);
      onTestFinished(close);
      const follow = (staff: string): Promise<IncomingMessage> =>
        new Promise((resolve) => {
          request({ port, path, method, headers: headersOf(staff), agent: false }, resolve)
            .on('error', () => undefined)
            .end();
        });
      const before = countResources();
      for (let round = 1; round <= rounds; round += 1) {
        const staff = Array.from({ length: mostStreams.process }, (_, n) => `C-${n + 1}`);
        const streams = await Promise.all(staff.map(follow));
        expect([...new Set(streams.map(({ statusCode }) => statusCode))]).toEqual([200]);
        expect((await follow('C-0')).statusCode).toBe(429);
        await expect.poll(() => counts.open).toBe(mostStreams.process);
        streams.forEach((stream) => stream.destroy());
        await expect.poll(() => counts.open).toBe(0);
      }
      expect(counts.ever).toBe(rounds * mostStreams.process);
      await expect.poll(countResources).toBeLessThanOrEqual(before);
    },
  );
});

/** Follows the pull list. Returns the next message; undefined at the end of the stream. */
const follow = async ({ app }: Awaited<ReturnType<typeof open>>) => {
  const { body } = await app.fetch(
    new Request(`http://localhost${path}`, { method, headers: headersOf('C-1') }),
  );
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  return async () => (await reader?.read())?.value;
};

describe('a stream', () => {
  afterEach(() => void vi.useRealTimers());

  it('ends when the host no longer knows the caller', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const opened = await open();
    const next = await follow(opened);
    expect(await next()).toContain('data: ');
    vi.advanceTimersByTime(15_000);
    expect(await next()).toBe(':\n\n');
    opened.known.isKnown = false;
    vi.advanceTimersByTime(15_000);
    expect(await next()).toBeUndefined();
    expect(opened.counts.open).toBe(0);
  });

  it('ends with the pause before the next connection when the process closes, and so does a later one', async () => {
    const opened = await open();
    const next = await follow(opened);
    expect(await next()).toContain('data: ');
    opened.ending.abort();
    expect(await next()).toMatch(/^retry: 1\d{3}\n\n$/);
    expect(await next()).toBeUndefined();
    expect(await (await follow(opened))()).toMatch(/^retry: 1\d{3}\n\n$/);
    expect(opened.counts.open).toBe(0);
  });

  it('ends when the library closes', async () => {
    const opened = await open();
    const next = await follow(opened);
    expect(await next()).toContain('data: ');
    await opened.library.close();
    expect(await next()).toBeUndefined();
    expect(opened.counts.open).toBe(0);
  });
});
