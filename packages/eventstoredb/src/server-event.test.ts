import { inMemoryEventStore } from '@torioki/event-store';
import { continueChain, emptyChain } from '@torioki/event-store/adapter';
import { record } from '@torioki/event-store/contract';
import { describe, expect, it } from 'vitest';
import { bytesOf, fromServerEvent, toServerEvent } from './server-event.js';

/** The form of events on servers, never to be changed. */
const proposed = {
  id: '3f0f3b1e-4a5d-5c6b-8d7e-9f0a1b2c3d4e',
  type: 'Reserved',
  contentType: 'application/json',
  data: { borrower: '4b3f1c5e-7d0a-4c7e-9d5b-2a1f6e8c9b01', title: '1Q84-1', 予約数: 1e21 },
  metadata: {
    tags: ['borrower:4b3f1c5e-7d0a-4c7e-9d5b-2a1f6e8c9b01', 'title:1Q84-1'],
    schemaVersion: 1,
    recordedAt: '2021-04-03T01:00:00.000Z',
    position: 1,
    hash: 'HASH',
    metadata: { constructor: 'Uint8Array', decidedAt: 0 },
  },
};

const recorded = async () => {
  const clock = () => new Date('2021-04-03T01:00:00Z');
  const store = inMemoryEventStore({ librarySystem: 'library-1', clock });
  const { id, type, data, metadata } = proposed;
  const event = { id, type, schemaVersion: 1, tags: metadata.tags, data, metadata: metadata.metadata };
  const [stored] = await record(store, [event]);
  return stored ?? expect.fail('nothing was recorded');
};

describe('an event on the server', () => {
  it('has its id, type and data where the server shows them, and its other fields in the metadata', async () => {
    const event = await recorded();
    expect({ ...toServerEvent(event), metadata: { ...toServerEvent(event).metadata, hash: 'HASH' } }).toEqual(
      proposed,
    );
  });

  it('comes back unchanged, with the hash of its content', async () => {
    const event = await recorded();
    const { id, type, data, metadata } = JSON.parse(JSON.stringify(toServerEvent(event))) as typeof proposed;
    const read = fromServerEvent({ id, type, data, metadata, revision: 0n });
    expect(read).toEqual(event);
    expect(continueChain({ ...emptyChain('library-1'), recordedAt: '' }, read)).toMatchObject({
      right: { hash: event.hash },
    });
  });

  it('counts its data, its metadata and two bytes a letter of its type', async () => {
    const event = await recorded();
    const { data, metadata } = toServerEvent(event);
    const json = [data, metadata].map((value) => Buffer.from(JSON.stringify(value)).length);
    expect(bytesOf(event)).toBe((json[0] ?? 0) + (json[1] ?? 0) + 16);
  });
});
