import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { openHttp } from './open-http.js';
import { counter } from './testing/actors.js';
import { callerHeader, renderCaller } from './testing/caller-header.js';
import { hasId } from './testing/find-ids.js';
import { openServed } from './testing/open-served.js';

const application = {
  name: '佐藤 みのり',
  address: '〒069-0834 江別市文京台東町41',
  phone: '011-386-8521',
  mailAddress: 'minori@example.jp',
  card: '1000001',
  evidence: 'driving-licence',
};

interface NoticesPage {
  readonly due: readonly { readonly copy: string }[];
  readonly nextPage: string | null;
}

const open = async () => {
  const served = await openServed();
  const { json } = await served.send('/desk/registerPatron', { body: application });
  const { patron } = json as { readonly patron: string };
  return { ...served, patron };
};

describe('a command over HTTP', () => {
  it('is accepted with its position, and the ids, days and places that it made', async () => {
    const { send, patron } = await open();
    const lines = [{ title: 'T0001', location: 'HQ' }];
    const reserved = await send('/me/reserve', { as: patron, body: { lines } });
    expect(reserved).toMatchObject({
      status: 200,
      json: { again: false, made: [{ title: 'T0001', location: 'HQ' }] },
    });
    const secured = await send('/desk/secure', { as: counter, body: { copy: 'T0001-1' } });
    expect(secured).toMatchObject({ status: 200, json: { made: [{ copy: 'T0001-1' }] } });
    const lent = await send('/patron/pickUp', {
      as: counter,
      headers: { Patron: patron },
      body: { copy: 'T0001-1', location: 'HQ', cards: { prefectural: true, branch: false } },
    });
    expect(lent).toMatchObject({ status: 200, json: { made: [{ dueDate: '2021-04-17' }] } });
  });

  it('is repeated with the same answer under the same key', async () => {
    const { send, patron } = await open();
    const key = { 'Idempotency-Key': `"${randomUUID()}"` };
    const body = { lines: [{ title: 'T0001', location: 'HQ' }] };
    const first = await send('/me/reserve', { as: patron, body, headers: key });
    const again = await send('/me/reserve', { as: patron, body, headers: key });
    expect(again.json).toEqual({ ...(first.json as object), again: true });
    expect(again.headers.get('Idempotent-Replayed')).toBe('true');
    const other = { lines: [{ title: 'T0002', location: 'HQ' }] };
    expect(await send('/me/reserve', { as: patron, body: other, headers: key })).toMatchObject({
      status: 422,
      json: { code: 'command-id-reused', retryable: false },
    });
  });

  it('never shows a patron a pseudonym', async () => {
    const { send, patron } = await open();
    const body = { lines: [{ title: 'T0001', location: 'HQ' }] };
    const reserved = await send('/me/reserve', { as: patron, body });
    const queue = await send('/views/titleQueue?title=T0001');
    const [{ borrower }] = queue.json as readonly [{ readonly borrower: string }];
    expect(JSON.stringify(reserved.json)).not.toContain(borrower);
  });

  it('is refused with every reason and what has to happen first', async () => {
    const { send, patron } = await open();
    const body = {
      lines: [
        { title: 'NOTHING', location: 'HQ' },
        { title: 'NONE', location: 'HQ' },
      ],
    };
    const inEnglish = { 'Accept-Language': 'en' };
    const refused = await send('/me/reserve', { as: patron, body, headers: inEnglish });
    expect(refused).toMatchObject({ status: 409, json: { code: 'title-not-held' } });
    expect(refused.headers.get('Content-Type')).toBe('application/problem+json');
    expect(refused.json).toMatchObject({
      title: 'The library refused the request.',
      detail: 'The library owns no copy of title NOTHING. The library owns no copy of title NONE.',
      reasons: [
        { code: 'title-not-held', title: 'NOTHING', text: 'The library owns no copy of title NOTHING.' },
        { code: 'title-not-held', first: 'The library must add a copy that it owns and may lend.' },
      ],
      retryable: false,
    });
  });

  it('can be rehearsed', async () => {
    const { send, patron } = await open();
    const body = { lines: [{ title: 'T0001', location: 'HQ' }] };
    expect(await send('/me/reserve/rehearsal', { as: patron, body })).toMatchObject({ status: 200 });
    expect((await send('/me/reservations', { as: patron })).json).toEqual([]);
  });
});

describe('the server', () => {
  it('logs each answer without its path and its person', async () => {
    const { send, patron, logged } = await open();
    await send('/me/reserve', { as: patron, body: {} });
    expect(logged.at(-1)).toMatchObject({ method: 'POST', route: '/me/reserve', status: 400 });
    expect(JSON.stringify(logged)).not.toContain(patron);
  });

  it('is not opened with a short secret', async () => {
    const { library } = await openServed();
    expect(openHttp({ library, findCaller: () => null, keySecret: 'short' })).toMatchObject({
      is: 'failed',
      error: { code: 'invalid-input', details: { path: 'keySecret' } },
    });
  });

  it('keeps no answer in a cache, and lets no other site read it', async () => {
    const { send } = await open();
    const { headers } = await send('/views/policies', { headers: { Origin: 'https://other.example.jp' } });
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
  });
});

describe('a view over HTTP', () => {
  it('waits for what was just recorded', async () => {
    const { send, patron } = await open();
    const body = { lines: [{ title: 'T0001', location: 'HQ' }] };
    const { json } = await send('/me/reserve', { as: patron, body });
    const { position } = json as { readonly position: number };
    const shown = await send(`/me/reservations?position=${position}&patience=1000`, { as: patron });
    expect(shown).toMatchObject({ status: 200, json: [{ title: 'T0001' }] });
    const later = `/views/policies?position=${position + 1}&patience=10`;
    expect(await send(later)).toMatchObject({ status: 503, json: { code: 'not-reached', retryable: true } });
  });

  it('is not sent again while it is the same', async () => {
    const { send } = await open();
    const { headers } = await send('/views/policies');
    const etag = headers.get('ETag') ?? '';
    expect(await send('/views/policies', { headers: { 'If-None-Match': etag } })).toMatchObject({
      status: 304,
    });
  });

  it('of a person takes its arguments in the body', async () => {
    const { send } = await open();
    expect((await send('/views/patronLoans', { body: { borrower: [] } })).status).toBe(200);
    expect((await send('/views/patronLoans')).status).toBe(405);
  });

  it('shows page by page, with the ids of reservations only in bodies', async () => {
    const { send, patron } = await open();
    const lines = ['T0001', 'T0002'].map((title) => ({ title, location: 'HQ' }));
    await send('/me/reserve', { as: patron, body: { lines } });
    for (const copy of ['T0001-1', 'T0002-1']) await send('/desk/secure', { as: counter, body: { copy } });
    const show = (page: object) => send('/views/notices', { body: { first: 1, only: ['due'], ...page } });
    const one = (await show({})).json as NoticesPage;
    expect(hasId(one.nextPage ?? '')).toBe(true);
    const two = (await show({ after: one.nextPage })).json as NoticesPage;
    const copies = [...one.due, ...two.due].map(({ copy }) => copy);
    expect(copies.toSorted()).toEqual(['T0001-1', 'T0002-1']);
    expect(two.nextPage).toBeNull();
    expect(await show({ first: 1_000 })).toMatchObject({ json: { faults: [{ path: 'first' }] } });
  });
});

describe('a followed view', () => {
  it('shows the present view, and each view that differs', async () => {
    const { app, send, patron } = await open();
    const follow = await app.request('/me/reservations', {
      headers: { [callerHeader]: renderCaller(patron), Accept: 'text/event-stream' },
    });
    expect(follow.headers.get('Content-Type')).toContain('text/event-stream');
    const reader = (follow.body as ReadableStream<Uint8Array>)
      .pipeThrough(new TextDecoderStream())
      .getReader();
    expect((await reader.read()).value).toBe('data: []\n\n');
    const body = { lines: [{ title: 'T0001', location: 'HQ' }] };
    await send('/me/reserve', { as: patron, body });
    expect((await reader.read()).value).toContain('"title":"T0001"');
    await reader.cancel();
  });

  it('is refused to a caller who follows two', async () => {
    const { app, patron } = await open();
    const headers = { [callerHeader]: renderCaller(patron), Accept: 'text/event-stream' };
    const follow = () => app.request('/me/loans', { headers });
    const [one, two, three] = [await follow(), await follow(), await follow()];
    expect(three.status).toBe(429);
    expect(await three.json()).toMatchObject({ code: 'too-many-streams', retryable: true });
    await one.body?.cancel();
    await two.body?.cancel();
    await vi.waitFor(async () => {
      const again = await follow();
      expect(again.status).toBe(200);
      await again.body?.cancel();
    });
  });
});
