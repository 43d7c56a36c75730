import { addDays } from '@torioki/lending/vocabulary';
import { orThrow } from 'torioki';
import { dateOf } from '../../../local-date.js';
import { headquarters, places as samplePlaces } from '../../../sample/places.js';
import { staffWords } from '../../../words/staff-words.js';
import { accepts, offer, offerTyped, type Possible, type Screen } from './screen.js';

const { calendars, places, policy: policyWords } = staffWords;

/** Opens the list of the places, where staff add a place. */
export const openPlaces = async ({
  desk: { rehearsal },
  keyboard,
  choose,
}: Screen): Promise<readonly Possible[]> => {
  const { acts, classes, fields } = places;
  await keyboard.follow(places.heading);
  const location = `${choose(2) === 0 ? headquarters : 'new'}${choose(3) || ''}`;
  const name = '見本図書館';
  const place = { location, name, pickupClass: 'branch', transitDays: null, headquarters: false } as const;
  return [
    offerTyped(acts.add, await accepts(rehearsal.addPickupLocation(place)), {
      [fields.location]: location,
      [fields.name]: name,
      [fields.pickupClass]: classes.branch,
    }),
  ];
};

/** Opens one of the places. */
export const openPlace = async ({
  desk: { rehearsal },
  keyboard,
  choose,
  now,
}: Screen): Promise<readonly Possible[]> => {
  const { acts, fields } = places;
  const { location, name, pickupClass } = samplePlaces[choose(samplePlaces.length)] ?? samplePlaces[0];
  await keyboard.follow(places.heading);
  await keyboard.follow(name);
  const transitDays = choose(3);
  const change = rehearsal.changePickupLocation({ location, name, pickupClass, transitDays });
  const today = dateOf(now);
  const closings = [today, addDays(today, 1)].map((from) =>
    rehearsal.closePickupLocation({ location, from }),
  );
  return [
    offerTyped(acts.change, await accepts(change), { [fields.transitDays]: `${transitDays}` }),
    offer(acts.close, await accepts(...closings)),
    offer(acts.reopen, await accepts(rehearsal.reopenPickupLocation({ location }))),
  ];
};

/** Opens the calendars, and types a period that begins near today, in the past or in the future. */
export const openCalendars = async ({
  desk: { rehearsal },
  keyboard,
  choose,
  now,
}: Screen): Promise<readonly Possible[]> => {
  const { acts, allPlaces, fields } = calendars;
  await keyboard.follow(calendars.heading);
  const from = addDays(dateOf(now), choose(40) - 4);
  const until = addDays(from, choose(12));
  const days = [addDays(from, choose(14))];
  const dueOn = addDays(until, choose(6) - 1);
  const closedDays = rehearsal.publishClosedDays({ location: headquarters, from, until, days });
  const dispatchDays = rehearsal.publishDispatchDays({ from, until, days });
  const closure = rehearsal.extendClosure({ places: 'all', from, until, dueOn });
  const period = { [fields.from]: from, [fields.until]: until };
  const typed = { ...period, [fields.days]: days.join('\n') };
  return [
    offerTyped(acts['closed-days'], await accepts(closedDays), typed),
    offerTyped(acts['dispatch-days'], await accepts(dispatchDays), typed),
    offerTyped(acts.closure, await accepts(closure), {
      ...period,
      [fields.dueOn]: dueOn,
      [allPlaces]: 'on',
    }),
  ];
};

/** Opens the policy, whose form begins with the one in force. */
export const openPolicy = async ({ desk, keyboard, choose, now }: Screen): Promise<readonly Possible[]> => {
  const { acts, fields } = policyWords;
  await keyboard.follow(policyWords.heading);
  const from = addDays(dateOf(now), choose(4) - 1);
  const inForce = orThrow(await desk.views.policies().now()).shown.slice(0, 1);
  return Promise.all(
    inForce.map(async ({ policy }) => {
      const cartLimit = policy.cartLimit + choose(2);
      const published = desk.rehearsal.publishPolicy({ from, policy: { ...policy, cartLimit } });
      return offerTyped(acts.publish, await accepts(published), {
        [fields.from]: from,
        [fields.cartLimit]: `${cartLimit}`,
      });
    }),
  );
};
