import { expect, it } from 'vitest';
import { trackStreams } from './streams.js';

it('keeps the two latest streams of a session, even if ended streams do not report their end', () => {
  const { add } = trackStreams();
  const ended: number[] = [];
  const open = (n: number, session = 'one') => add(session, () => ended.push(n));
  const removes = [1, 2, 3, 4].map((n) => open(n));
  expect(ended).toEqual([1, 2]);
  open(5, 'another');
  expect(ended).toEqual([1, 2]);
  removes.forEach((remove) => remove());
  open(6);
  open(7);
  expect(ended).toEqual([1, 2]);
});
