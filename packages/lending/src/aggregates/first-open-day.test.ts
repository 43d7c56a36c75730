import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { makeClosedDaysPublished, dates, headquarters, library, wakkanai } from '../samples/index.js';
import type { LocalDate } from '../vocabulary/index.js';
import { firstOpenDay } from './first-open-day.js';
import { rulesInForce } from './rules-in-force.js';
import { foldRules } from '../testing/fold-rules.js';

const own = makeClosedDaysPublished(wakkanai, '2021-04-01', '2021-04-13', dates('2021-04', 10, 11, 13));
const rules = foldRules(...library, own);

describe('NOTICE-3. The first open day of a place on or after a day', () => {
  it.each([
    ['2021-04-09', '2021-04-09'],
    ['2021-04-10', '2021-04-12'],
    ['2021-04-12', '2021-04-12'],
  ])('follows the closed days of the place: %s → %s', (from, open) => {
    expect(firstOpenDay(rules, wakkanai.location, from as LocalDate)).toEqual(E.right(open));
  });

  it('is unknown if no closed days were published', () => {
    const { initial } = rulesInForce;
    expect(firstOpenDay(initial, wakkanai.location, '2021-04-09' as LocalDate)).toEqual(
      E.left({ day: '2021-04-09' }),
    );
  });

  it('ignores the closed days of the headquarters, and is unknown after the published days', () => {
    expect(firstOpenDay(rules, headquarters.location, '2021-04-10' as LocalDate)).toEqual(
      E.right('2021-04-10'),
    );
    expect(firstOpenDay(rules, wakkanai.location, '2021-04-13' as LocalDate)).toEqual(
      E.left({ day: '2021-04-14' }),
    );
  });
});
