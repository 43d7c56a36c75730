import { expect, it } from 'vitest';
import { fact, reservation } from '../testing/facts.js';
import { folded } from '../testing/folded.js';
import { titleQueue } from './index.js';

const second = '33333333-3333-4333-8333-333333333333';

it('shows who waits for a title, first come first, until it is secured or cancelled (A16)', () => {
  const both = [fact('Reserved'), fact('Reserved', { reservation: second })];
  const waiting = (...more: Parameters<typeof folded>[1]) =>
    folded(titleQueue, [...both, ...more])
      .get('T1')
      .map((one) => one.reservation);
  expect(waiting()).toEqual([reservation, second]);
  expect(waiting(fact('Secured'))).toEqual([second]);
  expect(waiting(fact('Cancelled', { reservation: second, copy: null }))).toEqual([reservation]);
});
