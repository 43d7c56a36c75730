import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../vocabulary/index.js';
import { closedDaysByTheGuide } from './index.js';

const holidays2021 = new Set(['2021-04-29', '2021-05-03', '2021-05-04', '2021-05-05']);

const closed = (from: string, until: string, further: readonly string[] = []) =>
  closedDaysByTheGuide({
    from: from as LocalDate,
    until: until as LocalDate,
    isHoliday: (day) => holidays2021.has(day),
    further: further as readonly LocalDate[],
  });

describe('CALENDAR-2: the closed days of the guide’s rules', () => {
  it('gives those of spring 2021', () => {
    expect(closed('2021-03-30', '2021-05-31')).toEqual([
      '2021-03-31',
      '2021-04-05',
      '2021-04-12',
      '2021-04-19',
      '2021-04-26',
      '2021-04-30',
      '2021-05-06',
      '2021-05-10',
      '2021-05-17',
      '2021-05-24',
      '2021-05-28',
      '2021-05-31',
    ]);
  });

  it('closes over the turn of the year', () => {
    expect(closed('2021-12-28', '2022-01-04')).toEqual([
      '2021-12-29',
      '2021-12-30',
      '2021-12-31',
      '2022-01-01',
      '2022-01-02',
      '2022-01-03',
    ]);
  });

  it('gives a period the same days whether it is asked for by itself or in a longer one', () => {
    expect(closed('2021-05-06', '2021-05-06')).toEqual(['2021-05-06']);
    expect(closed('2021-05-28', '2021-05-29')).toEqual(['2021-05-28']);
  });

  it('adds further closures, each day once', () => {
    expect(closed('2021-04-05', '2021-04-07', ['2021-04-05', '2021-04-06'])).toEqual([
      '2021-04-05',
      '2021-04-06',
    ]);
  });
});
