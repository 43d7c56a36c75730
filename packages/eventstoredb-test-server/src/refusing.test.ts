import {
  END,
  jsonEvent,
  persistentSubscriptionToStreamSettingsFromDefaults,
  START,
} from '@eventstore/db-client';
import { status } from '@grpc/grpc-js';
import { describe, expect, it } from 'vitest';
import { connectClient, credentials, startServer } from './testing/paths.js';

const event = (id?: string) =>
  jsonEvent({ type: 'Lent', data: { copy: 1 }, ...(id === undefined ? {} : { id }) });

const begun = async () => {
  const server = await startServer();
  const client = connectClient(server);
  await client.appendToStream('loans', [event(), event()], { credentials });
  return { server, client };
};

const all = async (read: AsyncIterable<unknown>): Promise<readonly unknown[]> => {
  const found: unknown[] = [];
  for await (const one of read) found.push(one);
  return found;
};

describe('reading', () => {
  it('of no events, forwards from the end, or beyond all revisions is UNKNOWN', async () => {
    const { client } = await begun();
    const unexpected = {
      code: status.UNKNOWN,
      message: expect.stringContaining('Unexpected ReadStreamResult: Error') as string,
    };
    await expect(all(client.readStream('loans', { maxCount: 0 }))).rejects.toMatchObject(unexpected);
    await expect(all(client.readStream('loans', { fromRevision: END }))).rejects.toMatchObject(unexpected);
    await expect(all(client.readStream('loans', { fromRevision: 2n ** 63n }))).rejects.toMatchObject(
      unexpected,
    );
  });
});

describe('an append', () => {
  const nil = '00000000-0000-0000-0000-000000000000';

  it('of an event without a type, or with an invalid id, is refused', async () => {
    const { server, client } = await begun();
    const before = server.journal.log.length;
    for (const wrong of [jsonEvent({ type: '', data: {} }), event('not an id'), event(nil)]) {
      await expect(client.appendToStream('loans', wrong, { credentials })).rejects.toMatchObject({
        code: status.UNKNOWN,
      });
      await expect(client.appendToStream('loans', wrong)).rejects.toMatchObject({
        type: 'unknown',
        message: 'Could not recognize BadRequest',
      });
    }
    expect(server.journal.log).toHaveLength(before);
  });

  it('above 16 MiB is RESOURCE_EXHAUSTED', async () => {
    const { client } = await begun();
    const large = jsonEvent({ type: 'Lent', data: 'x'.repeat(16 * 1_024 * 1_024 + 1) });
    await expect(client.appendToStream('loans', large, { credentials })).rejects.toMatchObject({
      code: status.RESOURCE_EXHAUSTED,
    });
  });

  it('whose deadline has passed is not executed', async () => {
    const { server, client } = await begun();
    const before = server.journal.log.length;
    await expect(client.appendToStream('loans', event(), { deadline: -1_000 })).rejects.toMatchObject({
      type: 'deadline-exceeded',
    });
    expect(server.journal.log).toHaveLength(before);
  });
});

describe('a request that the server does not imitate', () => {
  it('is UNIMPLEMENTED: reading everything, persistent subscriptions, links, projections', async () => {
    const { client } = await begun();
    const settings = persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: START });
    const unimplemented = { code: status.UNIMPLEMENTED };
    await expect(
      client.createPersistentSubscriptionToStream('loans', 'group', settings),
    ).rejects.toMatchObject(unimplemented);
    await expect(
      all(client.subscribeToPersistentSubscriptionToStream('loans', 'group')),
    ).rejects.toMatchObject(unimplemented);
    await expect(all(client.readStream('loans', { resolveLinkTos: true }))).rejects.toMatchObject(
      unimplemented,
    );
    await expect(all(client.readAll())).rejects.toMatchObject(unimplemented);
    await expect(all(client.subscribeToAll())).rejects.toMatchObject(unimplemented);
    await expect(client.disableProjection('any')).rejects.toMatchObject(unimplemented);
  });
});
