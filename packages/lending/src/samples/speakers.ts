import { lendingWords, type Speaker } from '../labels/index.js';
import { hokkaido, town } from '../policy/index.js';
import { hokkaidoProfile, townProfile } from '../profile/index.js';
import type { Label, LocalDate, MailAddress } from '../vocabulary/index.js';
import { abashiri, assemblyRoom, headquarters, home, wakkanai, type SamplePlace } from './library.js';

const nameSpeakerPlaces = (...places: readonly SamplePlace[]): Speaker['locations'] =>
  new Map(places.map((place) => [place.location, { ...place, isClosed: false }]));

/** The library of the guide as the speaker, with its places. */
export const hokkaidoSpeaks: Speaker = {
  profile: hokkaidoProfile,
  policy: hokkaido,
  locations: nameSpeakerPlaces(headquarters, assemblyRoom, wakkanai, abashiri, home),
  today: '2021-04-06' as LocalDate,
  words: lendingWords,
};

/**
 * The library of a town as the speaker, with a branch. Its places have the same codes as in the guide's
 * library.
 */
export const townSpeaks: Speaker = {
  profile: {
    ...townProfile,
    address: '〒000-0000 みなと町中央1番地' as Label,
    phone: '000-000-0000' as Label,
    mail: 'mado@library.town.example.jp' as MailAddress,
  },
  policy: town,
  locations: nameSpeakerPlaces(
    { ...headquarters, name: '町立図書館' as Label },
    { ...wakkanai, name: '港公民館図書室' as Label },
  ),
  today: '2021-04-06' as LocalDate,
  words: lendingWords,
};
