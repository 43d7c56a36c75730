import { hokkaido, type LocalDate } from '@torioki/lending';
import { addDays } from '@torioki/lending/vocabulary';
import type { PlannedCommand } from './agenda.js';
import type { Calendar } from './calendar.js';
import { clockAt } from './moment.js';
import { generalMaterials } from './staff.js';
import type { World } from './world.js';

const daysBeforeTheClosure = 30;

/** The commands before the library opens, and the later announcement of the special closure. */
export const planOpening = ({ places, copies }: World, calendar: Calendar): readonly PlannedCommand[] => {
  const { from, until, closed, dispatch, closure } = calendar;
  const by = (day: LocalDate, time: string) =>
    ({ at: clockAt(day, time), actor: generalMaterials(places[0]) }) as const;
  const opening = by(from, '00:01');
  const { location } = places[0];
  return [
    { wanted: { ...opening, type: 'PublishPolicy', from, policy: hokkaido } } as const,
    ...places.map((place) => ({ wanted: { ...opening, type: 'AddPickupLocation', ...place } }) as const),
    { wanted: { ...opening, type: 'PublishClosedDays', location, from, until, days: closed } } as const,
    { wanted: { ...opening, type: 'PublishDispatchDays', from, until, days: dispatch } } as const,
    ...copies.map((copy) => ({ wanted: { ...opening, type: 'AddCopy', ...copy } }) as const),
    {
      wanted: {
        ...by(addDays(closure.from, -daysBeforeTheClosure), '10:00'),
        type: 'ExtendClosure',
        places: 'all',
        ...closure,
      },
    },
  ];
};
