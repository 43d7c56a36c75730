import { jsonEvent } from '@eventstore/db-client';
import type { AppendExpectedRevision, EventData, EventStoreDBClient } from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import { journal } from './journal.js';
import { connectClient, credentials, startServer } from './testing/paths.js';

const stream = 'loans';

const event = (id?: string) =>
  jsonEvent({ type: 'Lent', data: { copy: 1 }, ...(id === undefined ? {} : { id }) });

const events = (count: number) => Array.from({ length: count }, () => event());

type Append = (events: EventData[], expectedRevision: AppendExpectedRevision) => Promise<bigint>;

/** Appends on one of the client's two paths. Returns the stream's last revision. */
const appending =
  (client: EventStoreDBClient, batch: boolean): Append =>
  async (added, expectedRevision) => {
    const options = { expectedRevision, ...(batch ? {} : { credentials }) };
    return (await client.appendToStream(stream, added, options)).nextExpectedRevision;
  };

const wrong = { type: 'wrong-expected-version' };

describe.each([
  ['Append', false],
  ['BatchAppend', true],
])('%s', (name, batch) => {
  const started = async () => {
    const server = await startServer();
    const append = appending(connectClient(server), batch);
    return { server, append, ids: () => server.journal.log.map(({ id }) => id) };
  };

  it('is a call of the client', async () => {
    const { server, append } = await started();
    await append([event()], 'no_stream');
    expect(server.rpcs.at(-1)?.name).toBe(name);
  });

  it('at an exact revision is accepted only if it continues the stream', async () => {
    const { append } = await started();
    expect(await append(events(2), 'no_stream')).toBe(1n);
    expect(await append(events(1), 1n)).toBe(2n);
    for (const expected of ['no_stream', 0n, 1n, 3n, 100n] as const)
      await expect(append(events(1), expected)).rejects.toMatchObject(wrong);
    expect(await append(events(1), 'any')).toBe(3n);
  });

  it('of the same ids at the same revision is answered with the first result and written once', async () => {
    const { append, ids } = await started();
    const [first, more] = [events(2), events(2)];
    await append(first, 'no_stream');
    await append(more, 1n);
    expect(await append(first, 'no_stream')).toBe(1n);
    expect(await append(more, 1n)).toBe(3n);
    expect(await append(more.slice(0, 1), 1n)).toBe(2n);
    expect(ids()).toEqual([...first, ...more].map(({ id }) => id));
  });

  it('of the same ids with other data at the same revision gets the same answer: bodies are not compared', async () => {
    const { server, append } = await started();
    const first = event();
    await append([first], 'no_stream');
    expect(await append([{ ...first, type: 'Returned' }], 'no_stream')).toBe(0n);
    expect(server.journal.log.map(({ type }) => type)).toEqual(['Lent']);
  });

  it('of the same ids at a new revision is written twice', async () => {
    const { append, ids } = await started();
    const first = event();
    await append([first], 'no_stream');
    expect(await append([first], 0n)).toBe(1n);
    expect(ids()).toEqual([first.id, first.id]);
  });

  it('of ids in another order, or only partly the same, has the wrong expected version', async () => {
    const { append } = await started();
    const [one, two] = [event(), event()];
    await append([one, two], 'no_stream');
    await expect(append([two, one], 'no_stream')).rejects.toMatchObject(wrong);
    await expect(append([one, event()], 'no_stream')).rejects.toMatchObject(wrong);
    await expect(append([one, two, event()], 'no_stream')).rejects.toMatchObject(wrong);
  });

  it('at any revision writes remembered ids once, and forgotten ones again', async () => {
    const { server, append, ids } = await started();
    const [first, more] = [events(2), events(1)];
    await append(first, 'any');
    await append(more, 'any');
    expect(await append(first, 'any')).toBe(1n);
    await expect(append([...first, event()], 'any')).rejects.toMatchObject(wrong);
    server.journal.forgetIds();
    expect(await append(first, 'any')).toBe(4n);
    expect(ids()).toHaveLength(5);
  });

  it('that is too large reports the limit', async () => {
    const server = await startServer({ journal: journal({ maxAppendSize: 1_000 }) });
    const append = appending(connectClient(server), batch);
    const large = jsonEvent({ type: 'Lent', data: { text: 'x'.repeat(1_000) } });
    await expect(append([large], 'any')).rejects.toMatchObject({
      type: 'maximum-append-size-exceeded',
      maxAppendSize: 1_000,
    });
    expect(server.journal.log).toEqual([]);
  });

  it('that was written before a deletion is still remembered, at its revision', async () => {
    const server = await startServer();
    const client = connectClient(server);
    const append = appending(client, batch);
    const [first, more] = [events(2), events(1)];
    await append(first, 'no_stream');
    await client.deleteStream(stream);
    expect(await append(first, 'no_stream')).toBe(1n);
    await expect(append([...first.slice(0, 1), event()], 'no_stream')).rejects.toMatchObject(wrong);
    expect(await append(more, 'no_stream')).toBe(2n);
  });

  it('to a deleted stream continues its numbers; it fails if the stream was deleted permanently', async () => {
    const server = await startServer();
    const client = connectClient(server);
    const append = appending(client, batch);
    await append(events(2), 'no_stream');
    await client.deleteStream(stream);
    expect(await append(events(1), 'no_stream')).toBe(2n);
    await client.tombstoneStream(stream);
    await expect(append(events(1), 2n)).rejects.toMatchObject({ type: 'stream-deleted' });
  });
});

describe('Append', () => {
  it('of a request that breaks off in the middle writes nothing', async () => {
    const server = await startServer();
    const client = connectClient(server);
    const appended = client.appendToStream(stream, events(3_000), {
      expectedRevision: 'any',
      credentials,
      deadline: 20,
    });
    await expect(appended).rejects.toMatchObject({ type: 'deadline-exceeded' });
    await client.appendToStream(stream, events(1), { expectedRevision: 'any', credentials });
    expect([1, 3_001]).toContain(server.journal.log.length);
  });
});
