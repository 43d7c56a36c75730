import { inMemoryEventStore, type EventStore } from '@torioki/event-store';
import { unwrapAnswer, someEvent } from '@torioki/event-store/contract';
import { failures, type Rpc } from '@torioki/eventstoredb-test-server';
import { lastValueFrom, take, toArray } from 'rxjs';
import { expect, it } from 'vitest';
import { librarySystem, openStore, startServer, stream } from './testing/open-store.js';

const isFeed = ({ subscribes, stream: read }: Rpc): boolean => subscribes === true && read === stream;

/** A replica that takes in events only after a release. */
const heldUp = () => {
  const store = inMemoryEventStore({ librarySystem });
  let letGo: () => void = () => undefined;
  const free = new Promise<void>((resolve) => (letGo = resolve));
  let copies = 0;
  const replica: EventStore = {
    ...store,
    copy: async (events) => {
      copies += 1;
      await free;
      return store.copy(events);
    },
  };
  return { replica, letGo, copies: () => copies };
};

const positions = async (store: EventStore, count: number) => {
  const events = await lastValueFrom(
    store.subscribe('everything', { after: 0 }).pipe(take(count), toArray()),
  );
  return events.map(({ position }) => position);
};

it('a replica that is slower than its feed takes no event twice when the feed begins again', async () => {
  let feeds = 0;
  const server = await startServer({
    fault: (rpc) => {
      if (isFeed(rpc)) feeds += 1;
      return isFeed(rpc) && feeds === 1
        ? { done: true, answer: failures.cancelled(), afterEvents: 3 }
        : undefined;
    },
  });
  const { replica, letGo, copies } = heldUp();
  const reader = await openStore(server, { replica });
  await expect.poll(() => feeds).toBe(1);
  const writer = await openStore(server);
  const given = positions(reader, 4);
  await unwrapAnswer(writer.append([someEvent()]));
  await expect.poll(copies).toBe(1);
  await unwrapAnswer(writer.append([someEvent(), someEvent()]));
  await expect.poll(() => feeds).toBe(3);
  await unwrapAnswer(writer.append([someEvent()]));
  letGo();
  expect(await given).toEqual([1, 2, 3, 4]);
});

it('a closed store takes in no more of the events that have arrived', async () => {
  const server = await startServer();
  const { replica, letGo, copies } = heldUp();
  const reader = await openStore(server, { replica });
  const writer = await openStore(server);
  await unwrapAnswer(writer.append([someEvent()]));
  await expect.poll(copies).toBe(1);
  await unwrapAnswer(writer.append([someEvent()]));
  await writer.close();
  const closed = reader.close();
  letGo();
  await closed;
  await expect.poll(server.openReads).toBe(0);
  expect(copies()).toBe(1);
});
