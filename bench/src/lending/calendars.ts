import type { LendingEvent, LocalDate } from '@torioki/lending';
import { addDays } from '@torioki/lending/vocabulary';
import {
  abashiri,
  assemblyRoom,
  makeClosedDaysPublished,
  makeDispatchDaysPublished,
  headquarters,
  home,
  wakkanai,
} from '@torioki/lending/samples';

const places = [headquarters, assemblyRoom, wakkanai, abashiri, home];

/** The calendars that a library publishes in ten years, month by month for each place. */
export const calendarsOfTenYears: readonly LendingEvent[] = Array.from({ length: 120 }, (_, month) => {
  const from = addDays('2021-06-01' as LocalDate, 30 * month);
  const until = addDays(from, 29);
  const days = [0, 7, 14, 21].map((day) => addDays(from, day));
  const dispatchDays = days.map((day) => addDays(day, 2));
  return [
    makeDispatchDaysPublished(from, until, dispatchDays),
    ...places.map((place) => makeClosedDaysPublished(place, from, until, days)),
  ];
}).flat();
