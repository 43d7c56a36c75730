import { binaryEvent, jsonEvent, type EventStoreDBClient } from '@eventstore/db-client';
import { expect, it } from 'vitest';
import { connectClient, startServer } from './testing/paths.js';
import { event } from './testing/paths.js';

const visible = async (client: EventStoreDBClient): Promise<readonly (bigint | undefined)[]> => {
  const revisions: (bigint | undefined)[] = [];
  for await (const { event: found } of client.readStream('loans')) revisions.push(found?.revision);
  return revisions;
};

const limit = { $maxCount: 1 };

it.each([
  ['of the usual type', jsonEvent({ type: '$metadata', data: limit }), [2n]],
  ['of another type', jsonEvent({ type: 'Other', data: limit }), [2n]],
  [
    'that is not JSON',
    binaryEvent({ type: '$metadata', data: Buffer.from(JSON.stringify(limit)) }),
    [0n, 1n, 2n],
  ],
])(
  'metadata are the last event of their stream, and one %s counts or not',
  async (_, metadata, revisions) => {
    const client = connectClient(await startServer());
    await client.appendToStream('loans', [event(), event(), event()]);
    await client.appendToStream('$$loans', [metadata]);
    expect(await visible(client)).toEqual(revisions);
  },
);
