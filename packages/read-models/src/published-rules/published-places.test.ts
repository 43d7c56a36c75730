import type { Label, LocalDate } from '@torioki/lending';
import { facts, library, tokyo, wakkanai } from '@torioki/lending/samples';
import { expect, it } from 'vitest';
import { showAfter } from '../testing/show-after.js';
import { listPublishedPlaces } from './published-places.js';

it('lists a place with its newest fields, also after it has closed (R26)', async () => {
  const { location } = wakkanai;
  const places = await showAfter(
    [
      ...library,
      facts.pickupLocationChanged('2021-04-01 10:00', {
        location,
        name: '稚内市立図書館' as Label,
        pickupClass: 'branch',
        transitDays: 3,
      }),
      facts.pickupLocationClosed('2021-04-01 10:00', { location, from: '2021-04-04' as LocalDate }),
    ],
    listPublishedPlaces(tokyo('2021-04-10 10:00')),
  );
  expect(places.map(({ name, headquarters }) => [name, headquarters])).toEqual([
    ['道立図書館', true],
    ['議会図書室', false],
    ['稚内市立図書館', false],
    ['網走', false],
    ['自宅', false],
  ]);
  expect(places[2]).toEqual({
    location: 'WKN',
    name: '稚内市立図書館',
    pickupClass: 'branch',
    headquarters: false,
    transitDays: 3,
    closedFrom: '2021-04-04',
  });
});
