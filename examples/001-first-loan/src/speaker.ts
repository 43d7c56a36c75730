import { hokkaido, hokkaidoProfile, type LocalDate, type LocationId, type Speaker } from '@torioki/lending';
import { lendingWords } from '@torioki/lending/labels';
import { places } from './places.js';

/** The names, numbers and places in the texts of the example's library. */
export const speaker: Speaker = {
  profile: hokkaidoProfile,
  policy: hokkaido,
  locations: new Map(places.map((place) => [place.location as LocationId, { ...place, isClosed: false }])),
  today: '2021-04-01' as LocalDate,
  words: lendingWords,
};
