import { localDate } from '@torioki/lending';
import { document, ownModel } from '@torioki/read-models';

const none: Readonly<Record<string, number>> = {};

const wantedTitles = ownModel({
  name: 'wanted-titles',
  version: 1,
  types: ['Reserved', 'ReservationMigrated'],
  keys: ({ type, data }) => {
    const at = type === 'Reserved' ? data.at : data.since;
    return [`${data.location} ${localDate(at, 'Asia/Tokyo').slice(0, 7)}`];
  },
  empty: none,
  evolve: (counts, { data }) => ({ ...counts, [data.title]: (counts[data.title] ?? 0) + 1 }),
});

export const models = [wantedTitles];

/** The ten most wanted titles of a place in a month. */
export function* mostWanted(location: string, month: string) {
  const counts = yield* document(wantedTitles, `${location} ${month}`);
  const titles = Object.entries(counts).map(([title, reservations]) => ({ title, reservations }));
  return titles.sort((one, other) => other.reservations - one.reservations).slice(0, 10);
}
