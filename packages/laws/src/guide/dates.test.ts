import { expect, it } from 'vitest';
import { nextTime } from './index.js';

it.each([
  ['before it', '2021-04-03T19:59', '2021-04-03T20:00'],
  ['when it shows it', '2021-04-03T20:00', '2021-04-04T20:00'],
  ['after it', '2021-04-30T20:01', '2021-05-01T20:00'],
])('the clock shows an hour next: %s', (_, now, next) => {
  expect(nextTime(now, '20:00')).toBe(next);
});
