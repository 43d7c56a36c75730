import { inMemoryEventStore, type NewEvent } from '@torioki/event-store';
import { lendingEventCodec, type LendingEvent } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { firstValueFrom, skip } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { inMemoryReadModels } from './index.js';
import { fact, minori } from './testing/facts.js';

const stored = (event: LendingEvent, index: number): NewEvent => ({
  ...lendingEventCodec.encode(event),
  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  metadata: {},
});

const following = () => {
  const store = inMemoryEventStore({ librarySystem: 'read-models-test' });
  return { store, models: inMemoryReadModels(store) };
};

describe('read models in memory', () => {
  it('hold now everything that was recorded before the question', async () => {
    const { store, models } = following();
    await store.append([fact('Reserved'), fact('Secured')].map(stored));
    const progress = await models.now(({ patronQueue }) => patronQueue.get(minori)[0]?.progress.is);
    expect(progress).toEqual(E.right('secured'));
  });

  it('emit a view when it changes, and only then', async () => {
    const { store, models } = following();
    await store.append([stored(fact('Reserved'), 0)]);
    await models.now(() => undefined);
    const next = firstValueFrom(
      models.live(({ patronQueue }) => patronQueue.get(minori).length).pipe(skip(1)),
    );
    await store.append([stored(fact('CopyAdded'), 1)]);
    await store.append([
      stored(fact('Reserved', { reservation: '33333333-3333-4333-8333-333333333333' }), 2),
    ]);
    expect(await next).toBe(2);
  });

  it('stop loudly at an event that they cannot read, with its name and position', async () => {
    const { store, models } = following();
    await store.append([{ ...stored(fact('Reserved'), 0), schemaVersion: 99 }]);
    expect(await models.now(({ patronQueue }) => patronQueue.get(minori))).toMatchObject({
      left: { code: 'unreadable-event', details: { position: 1, type: 'Reserved', schemaVersion: 99 } },
    });
  });

  it('answer nothing once the store is closed', async () => {
    const { store, models } = following();
    await store.close();
    expect(await models.now(() => 1)).toMatchObject({ left: { code: 'store-unavailable' } });
  });
});
