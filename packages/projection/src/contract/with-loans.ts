import { ok } from 'node:assert/strict';
import { unwrapAnswer } from '@torioki/event-store/contract';
import type { Documents } from '../documents.js';
import { place } from './commit-step.js';

/**
 * Creates a serving generation with a loan for each due date. A worker leases the generation, and one loan is
 * in quarantine.
 */
export const withLoans = async (documents: Documents, ...dueDates: readonly string[]): Promise<number> => {
  const { id, checkpoint } = await unwrapAnswer(documents.begin('patron-loans', 3));
  await unwrapAnswer(documents.lease('a worker', [id]));
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
  ok(await unwrapAnswer(documents.commit('a worker', [step])));
  return id;
};
