import { expect, it } from 'vitest';
import { nextTime } from './index.js';

it.each([
  ['before the hour', '2021-04-03T19:59', '2021-04-03T20:00'],
  ['at the hour', '2021-04-03T20:00', '2021-04-04T20:00'],
  ['after the hour', '2021-04-30T20:01', '2021-05-01T20:00'],
])('finds the next time of an hour: %s', (_, now, next) => {
  expect(nextTime(now, '20:00')).toBe(next);
});
