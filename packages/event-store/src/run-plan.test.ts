import * as E from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { emptyChain } from './chain.js';
import { reading, type Aggregate, type Plan } from './decision.js';
import { followPlan } from './run-plan.js';
import type { ReadOptions } from './store.js';

const copy = (name: string): Aggregate<number, never> => ({
  name,
  query: [{ tags: [name] }],
  initial: 0,
  evolve: (count) => count,
});

const twoReadings = function* (): Plan<string, never> {
  yield* reading({ first: copy('copy:1') });
  yield* reading({ second: copy('copy:2') });
  return ['Reserved'];
};

it('every reading of a plan is as of the cursor of the first, with the same `remembered`', async () => {
  const upTo = emptyChain('library-1');
  const requested: ReadOptions[] = [];
  const planned = await followPlan(
    twoReadings(),
    (_, at = {}) => {
      requested.push(at);
      return Promise.resolve(E.right({ states: {}, upTo }));
    },
    { remembered: true },
  );
  expect(planned).toMatchObject({ right: { upTo } });
  expect(requested).toEqual([{ remembered: true }, { remembered: true, upTo }]);
});
