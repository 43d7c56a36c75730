import { orThrow, inMemoryEventStore } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { story } from '@torioki/lending/samples';
import { expect, it } from 'vitest';
import { audit } from '../audit/audit.js';

it('a reservation waits again if its set-aside copy is lost', async () => {
  const store = inMemoryEventStore({ librarySystem: 'example' });
  await unwrapAnswer(store.copy(await story.reach('secured', 'a-1').declareLost('a-1').recorded()));
  const { findings, totals } = orThrow(await audit(store));
  expect(findings.filter(({ check }) => check === 'totals')).toEqual([]);
  expect(totals).toMatchObject([
    { situation: 'secured', opening: 0, in: 1, out: 1, closing: 0 },
    { situation: 'waiting', opening: 0, in: 2, out: 1, closing: 1 },
  ]);
});
