import {
  orThrow,
  inMemoryEventStore,
  findLastCursor,
  type Command,
  type JsonObject,
} from '@torioki/event-store';
import { ownId } from '@torioki/event-store/adapter';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { lendingEventCodec, type CopyId, type LendingEvent, type TitleId } from '@torioki/lending';
import { makeCopyAdded, library, loanId, makeFact, pickUp, story, tokyo } from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { explainOrder } from './explain-order.js';
import { readLife } from './read-life.js';
import { moveOrder } from './try-days.js';

/** A history of events without commands. Each part has its own time of recording. */
const storeOf = async (...parts: readonly (readonly [clock: string, events: readonly LendingEvent[]])[]) => {
  let [now, count] = ['', 0];
  const store = inMemoryEventStore({ librarySystem: 'example', clock: () => new Date(now) });
  for (const [clock, events] of parts) {
    now = tokyo(clock);
    for (const event of events)
      await unwrapAnswer(
        store.append([
          { ...lendingEventCodec.encode(event), id: ownId('around', `${(count += 1)}`), metadata: {} },
        ]),
      );
  }
  return store;
};

const asOrder = (command: object): JsonObject & Command =>
  JSON.parse(JSON.stringify(command)) as JsonObject & Command;

describe('an order given later', () => {
  it('has all its instants and days moved; without that it would be refused for its age', () => {
    const order = asOrder({
      type: 'Renew',
      id: 'x',
      at: tokyo('2021-04-07 10:05'),
      clickedAt: tokyo('2021-04-07 10:00'),
    });
    expect(moveOrder(order, 3)).toEqual({
      ...order,
      ...{ at: tokyo('2021-04-10 10:05'), clickedAt: tokyo('2021-04-10 10:00') },
    });
    expect(moveOrder(asOrder({ ...order, run: '2021-04-30' }), 1)).toMatchObject({ run: '2021-05-01' });
  });
});

it('the event that changed an answer within the minute is found, although 300 events follow it', async () => {
  const withdrawn = makeFact('Withdrawn', '2021-04-03 10:00', { copy: 'a-1', title: 'a' });
  const fillers = Array.from({ length: 300 }, (_, n) => makeCopyAdded(`z-${n}` as CopyId, 'z' as TitleId));
  const store = await storeOf(
    ['2021-04-01 09:00', [...library, makeCopyAdded('a-1' as CopyId, 'a' as TitleId)]],
    ['2021-04-03 10:00', [withdrawn, ...fillers]],
  );
  const { position } = await unwrapAnswer(findLastCursor(store));
  const order = asOrder({ ...pickUp('a-1', 1, 'hq', 1), at: tokyo('2021-04-03 10:00') });
  const { answers } = orThrow(await explainOrder(store, order, { position, at: tokyo('2021-04-03 10:00') }));
  expect(answers.map(({ decision, since }) => [decision.verdict.is, since?.type])).toEqual([
    ['accepted', undefined],
    ['refused', 'Withdrawn'],
  ]);
});

it('the life of a copy includes the events of its 101st loan', async () => {
  const [lent] = (await story.pickUp('a-1', 1, 'hq', 1).recorded()).flatMap((one) => {
    const event = lendingEventCodec.decode(one);
    return event._tag === 'Right' && event.right.type === 'PickedUp' ? [event.right.data] : [];
  });
  if (lent === undefined) throw new Error('nothing is lent');
  const loans = Array.from({ length: 101 }, (_, n): LendingEvent => ({
    type: 'PickedUp',
    data: { ...lent, loan: loanId(n + 1) },
  }));
  const { copy, dueDate } = lent;
  const renewed = makeFact('Renewed', '2021-04-07 10:00', lent, {
    loan: loanId(101),
    from: dueDate,
    to: dueDate,
  });
  const store = await storeOf(['2021-04-03 10:00', [...library, ...loans, renewed]]);
  const { entries } = orThrow(await readLife(store, 'copy', copy));
  expect(entries.map(({ type }) => type)).toEqual([...loans.map(({ type }) => type), 'Renewed']);
});
