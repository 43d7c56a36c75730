import { lastValueFrom, toArray } from 'rxjs';
import { answered, failedWith } from './answered.js';
import type { Opened } from './opened.js';
import { record } from './recording.js';
import { someEvent } from './some-event.js';
import type { TestRunner } from './test-runner.js';

export const closedStore = ({ describe, expect, it }: TestRunner, open: Opened): void => {
  describe('a closed store', () => {
    it('returns store-unavailable from every function', async () => {
      const store = await open();
      const events = await record(store, [someEvent()]);
      await store.close();
      await failedWith('store-unavailable', store.read('everything'));
      await failedWith('store-unavailable', store.records());
      await failedWith('store-unavailable', store.find(someEvent().id));
      await failedWith('store-unavailable', store.check());
      await failedWith('store-unavailable', store.reindex());
      await failedWith('store-unavailable', store.append([someEvent()]));
      await failedWith('store-unavailable', store.copy(events));
    });

    it('has no events for a new subscriber', async () => {
      const store = await open();
      await answered(store.append([someEvent()]));
      await store.close();
      const events = store.subscribe('everything', { after: 0 }).pipe(toArray());
      expect(await lastValueFrom(events)).toEqual([]);
    });

    it('can be closed again', async () => {
      const store = await open();
      await Promise.all([store.close(), store.close()]);
      await store.close();
      await failedWith('store-unavailable', store.read([]));
    });
  });
};
