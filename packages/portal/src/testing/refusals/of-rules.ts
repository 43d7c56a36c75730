import { staffWords } from '../../words/staff-words.js';
import { orThrow } from 'torioki';
import { headquarters } from '../../sample/places.js';
import type { Bring, NewLibrary, Scene } from './scene.js';

const { places, calendars } = staffWords;

/** General materials publish days of a calendar. */
const publishDays = async (
  scene: Scene,
  act: 'closed-days' | 'dispatch-days',
  { from = '2021-06-01', until = '2021-06-30', days }: Readonly<Record<string, string>>,
) => {
  const materials = await scene.start('materials');
  await materials.follow(calendars.heading);
  const { fields } = calendars;
  await materials.press(calendars.acts[act], {
    ...{ [fields.from]: from, [fields.until]: until, [fields.days]: days ?? '' },
  });
  return materials;
};

/** General materials of a new library add its headquarters, after `before`. */
const addHeadquarters = async (
  scene: Scene,
  pickupClass: 'counter' | 'branch',
  before: (library: NewLibrary) => Promise<unknown>,
) => {
  const library = await scene.openNew();
  const materials = await library.start('materials');
  await materials.follow(places.heading);
  await before(library);
  await materials.press(places.acts.add, {
    ...{ [places.fields.location]: headquarters, [places.fields.name]: 'みほん図書館' },
    ...{ [places.fields.pickupClass]: places.classes[pickupClass], [places.isHeadquarters]: 'on' },
  });
  return materials;
};

/** The refusals of publications: places, calendars and the policy. */
export const ofRules: Readonly<Record<string, Bring>> = {
  'pickup-location-known': async (scene) => {
    const materials = await scene.start('materials');
    await materials.follow(places.heading);
    const typed = { [places.fields.location]: 'sapporo', [places.fields.name]: '見本図書館' };
    await materials.press(places.acts.add, typed);
    return materials;
  },
  'headquarters-no-counter': (scene) => addHeadquarters(scene, 'branch', () => Promise.resolve()),
  /** Two desks add the headquarters. */
  'headquarters-known': (scene) =>
    addHeadquarters(scene, 'counter', async ({ day }) =>
      orThrow(
        await day.office().addPickupLocation({
          ...{ location: 'other', name: 'もう一つの図書館', pickupClass: 'counter' },
          ...{ headquarters: true, transitDays: null },
        }),
      ),
    ),
  retroactive: async (scene) => {
    const materials = await scene.start('materials');
    await materials.follow(places.heading);
    await materials.follow('議会図書室');
    await materials.press(places.acts.close, { [places.fields.from]: '2021-04-01' });
    return materials;
  },
  'day-outside-period': (scene) => publishDays(scene, 'closed-days', { days: '2021-07-01' }),
  'period-too-long': (scene) => publishDays(scene, 'closed-days', { until: '2041-06-30' }),
  'dispatch-day-closed': (scene) => publishDays(scene, 'dispatch-days', { days: '2021-06-07' }),
  'due-while-closed': async (scene) => {
    const materials = await scene.start('materials');
    await materials.follow(calendars.heading);
    const { fields } = calendars;
    await materials.press(calendars.acts.closure, {
      ...{ [calendars.allPlaces]: 'all', [fields.from]: '2021-06-01', [fields.until]: '2021-06-10' },
      [fields.dueOn]: '2021-06-05',
    });
    return materials;
  },
};
