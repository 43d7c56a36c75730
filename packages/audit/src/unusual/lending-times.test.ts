import { findLastCursor, inMemoryEventStore } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { acceptReturn, story } from '@torioki/lending/samples';
import { expect, it } from 'vitest';
import { readLendingTimes } from './lending-times.js';

it('An undone return is no return', async () => {
  const store = inMemoryEventStore({ librarySystem: 'example' });
  const history = story
    .at('2021-04-08 12:00')
    .pickUp('a-1', 1, 'hq', 1)
    .byMistake(1, acceptReturn('a-1'), { borrower: 1 });
  await unwrapAnswer(store.copy(await history.recorded()));
  const { loans } = await unwrapAnswer(readLendingTimes(store, await unwrapAnswer(findLastCursor(store))));
  expect(loans).toMatchObject([{ on: '2021-04-08', back: null }]);
});
