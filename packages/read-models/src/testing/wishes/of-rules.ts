import { hokkaido, town } from '@torioki/lending';
import { headquarters, commands, wakkanai } from '@torioki/lending/samples';
import { day, one, type Wishes } from './wishing.js';

/** Some nine days in the weeks to come. */
const someDays = (at: string, nth: number) =>
  Array.from({ length: 9 }, (_, index) => day(at, 4 + (nth % 5) + 4 * index));

/** What may be published. */
export const wishesOfRules: Wishes = {
  extendClosure: ({ at, nth }) =>
    commands.extendClosure(at, {
      places: nth % 3 === 0 ? 'all' : [one([headquarters, wakkanai], nth).location],
      from: day(at, 1 + (nth % 10)),
      until: day(at, 4 + (nth % 10)),
      dueOn: day(at, 9 + (nth % 10)),
    }),
  publishDispatchDays: ({ at, nth }) =>
    commands.publishDispatchDays(at, {
      from: day(at, nth % 4),
      until: day(at, 40),
      days: someDays(at, nth),
    }),
  publishClosedDays: ({ at, nth }) =>
    commands.publishClosedDays(at, {
      location: one([headquarters, wakkanai], nth).location,
      from: day(at, nth % 4),
      until: day(at, 60),
      days: someDays(at, nth),
    }),
  publishPolicy: ({ at, nth }) =>
    commands.publishPolicy(at, { from: day(at, 1 + (nth % 4)), policy: one([town, hokkaido], nth >> 2) }),
};
