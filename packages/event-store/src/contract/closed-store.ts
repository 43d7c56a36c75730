import { lastValueFrom, toArray } from 'rxjs';
import { unwrapAnswer, expectFailure } from './unwrap-answer.js';
import type { OpenStore } from './open-test-stores.js';
import { record } from './recording.js';
import { someEvent } from './some-event.js';
import type { TestRunner } from './test-runner.js';

export const testClosedStore = ({ describe, expect, it }: TestRunner, open: OpenStore): void => {
  describe('a closed store', () => {
    it('returns store-unavailable from every function', async () => {
      const store = await open();
      const events = await record(store, [someEvent()]);
      await store.close();
      await expectFailure('store-unavailable', store.read('everything'));
      await expectFailure('store-unavailable', store.records());
      await expectFailure('store-unavailable', store.find(someEvent().id));
      await expectFailure('store-unavailable', store.check());
      await expectFailure('store-unavailable', store.reindex());
      await expectFailure('store-unavailable', store.append([someEvent()]));
      await expectFailure('store-unavailable', store.copy(events));
    });

    it('has no events for a new subscriber', async () => {
      const store = await open();
      await unwrapAnswer(store.append([someEvent()]));
      await store.close();
      const events = store.subscribe('everything', { after: 0 }).pipe(toArray());
      expect(await lastValueFrom(events)).toEqual([]);
    });

    it('can be closed again', async () => {
      const store = await open();
      await Promise.all([store.close(), store.close()]);
      await store.close();
      await expectFailure('store-unavailable', store.read([]));
    });
  });
};
