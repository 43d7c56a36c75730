import type { CopyId, DataOf, Instant } from '@torioki/lending';
import type { PlannedCommand } from './agenda.js';
import { atTheShelves, randomMoment } from './moment.js';
import type { CopyOfTitle } from './shelf.js';
import { dispatch, generalMaterials } from './staff.js';
import { dayOf, openDayIn, type Surroundings } from './surroundings.js';

/** Plans the work of the headquarters' staff with copies on the shelf, and with copies that come back. */
export const planFetching = (surroundings: Surroundings) => {
  const { world, calendar, shelf, dice } = surroundings;
  const [headquarters] = world.places;

  /**
   * Staff take a copy from the shelf and secure it for a reservation. If the command is refused, they put the
   * copy back.
   */
  const fetched = (at: Instant, own: CopyOfTitle): PlannedCommand => {
    shelf.take(own);
    return {
      wanted: {
        type: 'Secure',
        at: randomMoment(calendar.openAfter(dayOf(at), 1), atTheShelves, dice),
        actor: generalMaterials(headquarters),
        copy: own.copy,
      },
      otherwise: () => {
        shelf.put(own);
        return [];
      },
    };
  };

  const fetchedFor = ({ at, title }: Pick<DataOf<'Reserved'>, 'at' | 'title'>): readonly PlannedCommand[] => {
    const copy = shelf.copyOf(title);
    return copy === undefined ? [] : [fetched(at, { title, copy })];
  };

  const checkedIn = (at: Instant, copy: CopyId): PlannedCommand => ({
    wanted: {
      type: 'ReceiveAtHeadquarters',
      at: randomMoment(openDayIn(surroundings, dayOf(at), 2, 6), atTheShelves, dice),
      actor: dispatch(headquarters),
      copy,
    },
  });

  return { fetched, fetchedFor, checkedIn };
};
