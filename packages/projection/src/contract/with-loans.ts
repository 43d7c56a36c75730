import { ok } from 'node:assert/strict';
import { answered } from '@torioki/event-store/contract';
import type { Documents } from '../documents.js';
import { place } from './committed.js';

/** Creates a serving generation of loans, listed by the given due dates, with one worker and one loan in quarantine. */
export const withLoans = async (documents: Documents, ...dueDates: readonly string[]): Promise<number> => {
  const { id, checkpoint } = await answered(documents.begin('patron-loans', 3));
  await answered(documents.lease('a worker', [id]));
  const step = {
    generation: id,
    from: checkpoint,
    to: place(7),
    documents: dueDates.map((dueDate, index) => ({
      key: `loan ${index}`,
      document: { dueDate, title: '海賊とよばれた男' },
      position: index,
      listing: { list: 'lent', place: dueDate },
    })),
    released: [],
    quarantined: [{ key: 'loan 9', position: 5, type: 'Renewed', reason: 'it is rotten', waiting: 2 }],
    serves: true,
  };
  ok(await answered(documents.commit('a worker', [step])));
  return id;
};
