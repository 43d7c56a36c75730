import {
  END,
  eventTypeFilter,
  jsonEvent,
  persistentSubscriptionToStreamSettingsFromDefaults,
  START,
  streamNameFilter,
  type Filter,
} from '@eventstore/db-client';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { status } from '@grpc/grpc-js';
import { describe, expect, it } from 'vitest';
import { idOf } from './messages.js';
import { connected, credentials, served } from './testing/connected.js';
import { answersTo, appended, appendOf, raw, readOf } from './testing/raw.js';

const { Empty } = shared;

const event = (id?: string) =>
  jsonEvent({ type: 'Lent', data: { copy: 1 }, ...(id === undefined ? {} : { id }) });

const begun = async () => {
  const server = await served();
  const client = connected(server);
  await client.appendToStream('loans', [event(), event()], { credentials });
  return { server, client };
};

const all = async (read: AsyncIterable<unknown>): Promise<readonly unknown[]> => {
  const found: unknown[] = [];
  for await (const one of read) found.push(one);
  return found;
};

describe('reading', () => {
  it('nothing, forwards from the end, or beyond all revisions is UNKNOWN', async () => {
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

  it('everything from a position that no event has is refused', async () => {
    const { server, client } = await begun();
    const first = BigInt(server.journal.log[0]?.position ?? 0);
    for (const [commit, prepare] of [
      [first + 1n, first + 1n],
      [first, first - 1n],
      [10n ** 9n, 10n ** 9n],
    ] as const) {
      const fromPosition = { commit, prepare };
      await expect(all(client.readAll({ fromPosition }))).rejects.toMatchObject({
        code: status.UNKNOWN,
        message: expect.stringContaining('InvalidPosition') as string,
      });
      await expect(all(client.subscribeToAll({ fromPosition }))).rejects.toMatchObject({
        code: status.INVALID_ARGUMENT,
        message: expect.stringContaining('Trying to read from an invalid position') as string,
      });
    }
  });

  it('everything from where an event was that a scavenge dropped goes on after it', async () => {
    const { server, client } = await begun();
    const at = BigInt(server.journal.log[0]?.position ?? 0);
    await client.setStreamMetadata('loans', { maxCount: 1 });
    server.journal.scavenge();
    await expect(all(client.readAll({ fromPosition: { commit: at, prepare: at } }))).resolves.not.toEqual([]);
  });

  it('nothing of everything is never answered', async () => {
    const { server, client } = await begun();
    const read = client.readAll({ maxCount: 0 });
    const ended = all(read).then(() => 'ended');
    await expect.poll(() => server.openReads()).toBe(1);
    expect(await Promise.race([ended, all(client.readStream('loans')).then(() => 'waiting')])).toBe(
      'waiting',
    );
    await read.cancel();
  });

  it('without a form of ids, or of what does not go together, is INVALID_ARGUMENT', async () => {
    const { server } = await begun();
    const client = raw(server);
    const wrong = [
      readOf('loans').setUuidOption(undefined),
      readOf('loans').setUuidOption(new streams.ReadReq.Options.UUIDOption()),
      readOf('loans').setNoFilter(undefined),
      readOf('loans').setFilter(new streams.ReadReq.Options.FilterOptions().setMax(1)),
      new streams.ReadReq.Options(),
    ];
    for (const options of wrong)
      expect(await answersTo(client, options)).toMatchObject([{ code: status.INVALID_ARGUMENT }]);
  });

  it('gives ids in bits to those who ask for bits, and the last revision to those who know of it', async () => {
    const { server } = await begun();
    const options = readOf('loans')
      .setUuidOption(new streams.ReadReq.Options.UUIDOption().setStructured(new Empty()))
      .setControlOption(new streams.ReadReq.Options.ControlOption().setCompatibility(1))
      .setCount('1');
    const answers = (await answersTo(raw(server), options)) as streams.ReadResp[];
    const ids = answers.flatMap((answer) => answer.getEvent()?.getEvent()?.getId() ?? []);
    expect(ids.map((id) => [id.hasStructured(), idOf(id)])).toEqual([[true, server.journal.log[0]?.id]]);
    expect(answers.at(-1)?.getLastStreamPosition()).toBe('1');
  });
});

describe('a filter', () => {
  const typesOf = async (filter: Filter) => {
    const { server, client } = await begun();
    await client.appendToStream('returns', jsonEvent({ type: 'Returned', data: {} }), { credentials });
    const given: string[] = [];
    const subscription = client.subscribeToAll({ filter });
    subscription.on('data', ({ event: read }) => given.push(read?.type ?? ''));
    const ended = new Promise<unknown>((resolve) => {
      subscription.once('error', resolve);
      subscription.once('caughtUp', () => resolve(given));
    });
    const answer = await ended;
    await subscription.unsubscribe().catch(() => undefined);
    await client.appendToStream('loans', event(), { credentials });
    expect(server.journal.log).toHaveLength(4);
    return answer;
  };

  it('lets through what fits its expression or one of its prefixes', async () => {
    expect(await typesOf(eventTypeFilter({ regex: '^(?:Ret|Ren).*' }))).toEqual(['Returned']);
    expect(await typesOf(streamNameFilter({ prefixes: ['lo', 're'] }))).toEqual(['Lent', 'Lent', 'Returned']);
  });

  it('that is empty lets nothing through', async () => {
    expect(await typesOf(eventTypeFilter({ regex: '' }))).toEqual([]);
    expect(await typesOf(streamNameFilter({ prefixes: [] }))).toEqual([]);
  });

  it('that is wrong is UNKNOWN at once, and the server goes on', async () => {
    for (const regex of ['(', '[a', 'a**', ')', 'a{2,1}'])
      expect(await typesOf(eventTypeFilter({ regex }))).toMatchObject({ code: status.UNKNOWN });
  });

  it('that .NET reads and this server does not is UNIMPLEMENTED', async () => {
    for (const regex of ['\\w+', '(?i)lent', '(?<name>L)', '[a-z-[b]]', '[]a]', '\\z'])
      expect(await typesOf(streamNameFilter({ regex }))).toMatchObject({ code: status.UNIMPLEMENTED });
  });

  it('that names nothing, or no window, is INVALID_ARGUMENT', async () => {
    const { server } = await begun();
    const { AllOptions, FilterOptions } = streams.ReadReq.Options;
    for (const filter of [
      new FilterOptions().setMax(1),
      new FilterOptions().setEventType(new FilterOptions.Expression()),
    ])
      expect(
        await answersTo(
          raw(server),
          readOf('').setAll(new AllOptions().setStart(new Empty())).setFilter(filter),
        ),
      ).toMatchObject([{ code: status.INVALID_ARGUMENT }]);
  });
});

describe('an append', () => {
  const whole = { type: 'Lent', 'content-type': 'application/json' };
  const nil = '00000000-0000-0000-0000-000000000000';

  it('of an event without a type, or with an id that is none, is refused', async () => {
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

  it('without a type, a content type, or an expectation is INVALID_ARGUMENT', async () => {
    const { server } = await begun();
    const client = raw(server);
    for (const name of Object.keys(whole)) {
      const properties = Object.fromEntries(Object.entries(whole).filter(([other]) => other !== name));
      const failure = await appended(client, appendOf(properties));
      expect(failure).toMatchObject({ code: status.INVALID_ARGUMENT });
      expect('metadata' in failure && failure.metadata.getMap()).toMatchObject({
        exception: 'missing-required-metadata-property',
        'required-metadata-properties': 'type,content-type',
      });
    }
    const unsaid = appendOf(whole, undefined, new streams.AppendReq.Options());
    expect(await appended(client, unsaid)).toMatchObject({ code: status.INVALID_ARGUMENT });
    expect(await appended(client, appendOf(whole))).toBeInstanceOf(streams.AppendResp);
  });

  it('above 16 MiB is RESOURCE_EXHAUSTED', async () => {
    const { client } = await begun();
    const large = jsonEvent({ type: 'Lent', data: 'x'.repeat(16 * 1_024 * 1_024 + 1) });
    await expect(client.appendToStream('loans', large, { credentials })).rejects.toMatchObject({
      code: status.RESOURCE_EXHAUSTED,
    });
  });

  it('whose deadline is over is not done', async () => {
    const { server, client } = await begun();
    const before = server.journal.log.length;
    await expect(client.appendToStream('loans', event(), { deadline: -1_000 })).rejects.toMatchObject({
      type: 'deadline-exceeded',
    });
    expect(server.journal.log).toHaveLength(before);
  });
});

describe('what the server does not imitate', () => {
  it('is UNIMPLEMENTED: persistent subscriptions, links, projections', async () => {
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
    await expect(all(client.subscribeToAll({ resolveLinkTos: true }))).rejects.toMatchObject(unimplemented);
    await expect(client.disableProjection('any')).rejects.toMatchObject(unimplemented);
  });
});
