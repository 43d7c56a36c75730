import { describe, expect, it } from 'vitest';
import { dates, dispatchDays, makeDispatchDaysPublished, library } from '../samples/index.js';
import type { LocalDate } from '../vocabulary/index.js';
import { dispatchDaysLeft } from './dispatch-days-left.js';
import { foldRules } from '../testing/fold-rules.js';

const calendarOf = (events: readonly (typeof library)[number][]) => foldRules(...events).dispatchDays;

const spring = calendarOf(library);
const left = (day: string) => dispatchDaysLeft(spring, day as LocalDate);

describe('NOTICE-2. The dispatch days that a notice lists', () => {
  it('are the remaining days of its month (S22)', () => {
    expect(left('2021-04-06')).toEqual(dates('2021-04', 9, 13, 16, 20, 23, 27));
    expect(left('2021-03-31')).toEqual(dispatchDays.filter((day) => day.startsWith('2021-04')));
  });

  it('are the last of its month and the first of the next if only one remains (A13)', () => {
    const days = [...dates('2021-04', 27), ...dates('2021-05', 1, 7)];
    const short = calendarOf([makeDispatchDaysPublished('2021-04-01', '2021-05-31', days)]);
    expect(dispatchDaysLeft(short, '2021-04-06' as LocalDate)).toEqual([
      ...dates('2021-04', 27),
      ...dates('2021-05', 1),
    ]);
    expect(left('2021-04-20')).toEqual(dates('2021-04', 23, 27));
  });

  it('do not include the day of the notice (A27)', () => {
    expect(left('2021-04-23')).toEqual([...dates('2021-04', 27), ...dates('2021-05', 7)]);
  });

  it('are those of the next month if none remains (S24)', () => {
    expect(left('2021-04-27')).toEqual(dates('2021-05', 7, 11, 14, 18, 21, 25));
    expect(left('2021-04-28')).toEqual(dates('2021-05', 7, 11, 14, 18, 21, 25));
  });

  it('are in January after a December without dispatch days', () => {
    const winter = calendarOf([
      makeDispatchDaysPublished('2021-12-01', '2022-01-31', [
        ...dates('2021-12', 3),
        ...dates('2022-01', 7, 11),
      ]),
    ]);
    expect(dispatchDaysLeft(winter, '2021-12-03' as LocalDate)).toEqual(dates('2022-01', 7, 11));
  });

  it('are empty if no days were published', () => {
    expect(left('2021-05-25')).toEqual([]);
    expect(left('9999-12-31')).toEqual([]);
  });
});
