import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import type { LendingEvent } from '../events/index.js';
import {
  abashiri,
  assemblyRoom,
  makeClosedDaysPublished,
  dates,
  makeDispatchDaysPublished,
  facts,
  headquarters,
  home,
  library,
  wakkanai,
  type SamplePlace,
} from '../samples/index.js';
import { daysFromTo, type LocalDate, type ClosedPlaces } from '../vocabulary/index.js';
import { isListed } from './calendar.js';
import { findDispatchDays, dispatchDaysTo } from './dispatch-days-to.js';
import { foldRules } from '../testing/fold-rules.js';

const closed = (places: ClosedPlaces) =>
  facts.closureExtended('2021-04-15 10:00', {
    places,
    from: '2021-04-16' as LocalDate,
    until: '2021-04-20' as LocalDate,
    dueOn: '2021-04-21' as LocalDate,
  });

const april = daysFromTo('2021-04-01' as LocalDate, '2021-04-30' as LocalDate);
const listed = (calendar: ReturnType<typeof findDispatchDays>) =>
  april.filter((day) => E.getOrElse(() => false)(isListed(calendar, day)));
const to = (place: SamplePlace, ...events: readonly LendingEvent[]) =>
  listed(dispatchDaysTo(foldRules(...library, ...events), place.location));

const all = dates('2021-04', 2, 6, 9, 13, 16, 20, 23, 27);
const without = dates('2021-04', 2, 6, 9, 13, 23, 27);

describe('CALENDAR-3. The days on which parcels leave', () => {
  it('are the published dispatch days', () => {
    expect(to(wakkanai)).toEqual(all);
  });

  it.each([
    ['all places', 'all'],
    ['the headquarters', [headquarters.location]],
    ['the headquarters among others', [assemblyRoom.location, headquarters.location]],
  ] as const)('exclude a closure of %s, for every place (A51)', (_, places) => {
    const closure = closed(places as ClosedPlaces);
    expect([to(wakkanai, closure), to(abashiri, closure), to(home, closure)]).toEqual([
      without,
      without,
      without,
    ]);
    expect(listed(findDispatchDays(foldRules(...library, closure)))).toEqual(without);
  });

  it('exclude a closure of a branch for this branch only', () => {
    const closure = closed([wakkanai.location]);
    expect(to(wakkanai, closure)).toEqual(without);
    expect(to(abashiri, closure)).toEqual(all);
    expect(listed(findDispatchDays(foldRules(...library, closure)))).toEqual(all);
  });

  it('exclude a closed day of the headquarters, whichever was published first (A50)', () => {
    const closedDays = makeClosedDaysPublished(
      headquarters,
      '2021-04-12',
      '2021-04-18',
      dates('2021-04', 12, 13),
    );
    const days = makeDispatchDaysPublished('2021-04-12', '2021-04-18', dates('2021-04', 13, 14));
    const left = dates('2021-04', 2, 6, 9, 14, 20, 23, 27);
    expect(to(wakkanai, closedDays, days)).toEqual(left);
    expect(to(wakkanai, days, closedDays)).toEqual(left);
  });

  it("are not removed by a branch's ordinary closed days, on which the courier may still deliver", () => {
    const closedDays = makeClosedDaysPublished(
      wakkanai,
      '2021-04-12',
      '2021-04-18',
      dates('2021-04', 13, 16),
    );
    expect(to(wakkanai, closedDays)).toEqual(all);
  });

  it('are as published if no closed days were published', () => {
    const days = makeDispatchDaysPublished('2021-06-01', '2021-06-30', dates('2021-06', 1, 4));
    const rules = foldRules(...library, days);
    const calendar = dispatchDaysTo(rules, wakkanai.location);
    expect(isListed(calendar, '2021-06-01' as LocalDate)).toEqual(E.right(true));
    expect(isListed(calendar, '2021-07-01' as LocalDate)).toEqual(E.left({ day: '2021-07-01' }));
  });
});
