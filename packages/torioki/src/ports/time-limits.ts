import type { Fault } from '@torioki/event-store';
import { because } from '@torioki/event-store/adapter';
import type { TimeLimits } from './library-options.js';

/** The limits in milliseconds. Local stores have shorter limits of their own, of 5 to 12 seconds. */
export const defaultTimeLimits: TimeLimits = {
  events: 60_000,
  documents: 60_000,
  borrowers: 60_000,
  directory: 10_000,
  mailer: 60_000,
  titles: 1_000,
  closing: 10_000,
};

/** The longest limit: an hour, in milliseconds. */
export const longestMs = 3_600_000;

export const timeLimitsOf = (given: Partial<TimeLimits> = {}): TimeLimits => ({
  ...defaultTimeLimits,
  ...given,
});

const isLimit = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) > 0 && (value as number) <= longestMs;

/** The faults of a host's limits: unknown ports, and limits that are not a number of milliseconds. */
export const faultsOfTimeLimits = (given: unknown): readonly Fault[] => {
  if (given === undefined) return [];
  if (typeof given !== 'object' || given === null)
    return [
      {
        path: 'timeLimits',
        ...because('wrong-form', 'must be an object of limits in milliseconds', 'ミリ秒の上限を並べて書く'),
      },
    ];
  return Object.entries(given).flatMap(([port, limit]) => {
    const path = `timeLimits.${port}`;
    if (!(port in defaultTimeLimits))
      return [{ path, ...because('unknown-port', 'the port is unknown', 'そのような接続先はない') }];
    return isLimit(limit)
      ? []
      : [
          {
            path,
            ...because(
              'wrong-form',
              `must be a whole number of milliseconds from 1 to ${longestMs}`,
              `1から${longestMs}までの整数のミリ秒で書く`,
            ),
          },
        ];
  });
};
