import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import type { LendingEvent } from '../events/index.js';
import {
  abashiri,
  assemblyRoom,
  closedDaysPublished,
  dates,
  dispatchDaysPublished,
  facts,
  headquarters,
  home,
  library,
  wakkanai,
  type Place,
} from '../samples/index.js';
import { daysFromTo, type LocalDate, type PlacesNamed } from '../vocabulary/index.js';
import { isListed } from './calendar.js';
import { dispatchDays, dispatchDaysTo } from './dispatch-days-to.js';
import { rulesAfter } from '../testing/rules-after.js';

const closed = (places: PlacesNamed) =>
  facts.closureExtended('2021-04-15 10:00', {
    places,
    from: '2021-04-16' as LocalDate,
    until: '2021-04-20' as LocalDate,
    dueOn: '2021-04-21' as LocalDate,
  });

const april = daysFromTo('2021-04-01' as LocalDate, '2021-04-30' as LocalDate);
const listed = (calendar: ReturnType<typeof dispatchDays>) =>
  april.filter((day) => E.getOrElse(() => false)(isListed(calendar, day)));
const to = (place: Place, ...events: readonly LendingEvent[]) =>
  listed(dispatchDaysTo(rulesAfter(...library, ...events), place.location));

const all = dates('2021-04', 2, 6, 9, 13, 16, 20, 23, 27);
const without = dates('2021-04', 2, 6, 9, 13, 23, 27);

describe('CALENDAR-3. The days on which something leaves', () => {
  it('are the published dispatch days', () => {
    expect(to(wakkanai)).toEqual(all);
  });

  it.each([
    ['all places', 'all'],
    ['the headquarters', [headquarters.location]],
    ['the headquarters among others', [assemblyRoom.location, headquarters.location]],
  ] as const)('are none, for any place, in a closure of %s (A51)', (_, places) => {
    const closure = closed(places as PlacesNamed);
    expect([to(wakkanai, closure), to(abashiri, closure), to(home, closure)]).toEqual([
      without,
      without,
      without,
    ]);
    expect(listed(dispatchDays(rulesAfter(...library, closure)))).toEqual(without);
  });

  it('are none for a branch in a closure of this branch; other places have theirs', () => {
    const closure = closed([wakkanai.location]);
    expect(to(wakkanai, closure)).toEqual(without);
    expect(to(abashiri, closure)).toEqual(all);
    expect(listed(dispatchDays(rulesAfter(...library, closure)))).toEqual(all);
  });

  it('do not include a closed day of the headquarters, whichever was published first (A50)', () => {
    const closedDays = closedDaysPublished(
      headquarters,
      '2021-04-12',
      '2021-04-18',
      dates('2021-04', 12, 13),
    );
    const days = dispatchDaysPublished('2021-04-12', '2021-04-18', dates('2021-04', 13, 14));
    const left = dates('2021-04', 2, 6, 9, 14, 20, 23, 27);
    expect(to(wakkanai, closedDays, days)).toEqual(left);
    expect(to(wakkanai, days, closedDays)).toEqual(left);
  });

  it("are not removed by a branch's ordinary closed days, on which the courier may still deliver", () => {
    const closedDays = closedDaysPublished(wakkanai, '2021-04-12', '2021-04-18', dates('2021-04', 13, 16));
    expect(to(wakkanai, closedDays)).toEqual(all);
  });

  it('are as published where no closed days were published', () => {
    const days = dispatchDaysPublished('2021-06-01', '2021-06-30', dates('2021-06', 1, 4));
    const rules = rulesAfter(...library, days);
    const calendar = dispatchDaysTo(rules, wakkanai.location);
    expect(isListed(calendar, '2021-06-01' as LocalDate)).toEqual(E.right(true));
    expect(isListed(calendar, '2021-07-01' as LocalDate)).toEqual(E.left({ day: '2021-07-01' }));
  });
});
