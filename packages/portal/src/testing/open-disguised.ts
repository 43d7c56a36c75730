import { orThrow } from 'torioki';
import type { TitleRecord } from '@torioki/catalogue';
import { records } from '../sample/books.js';
import { minori } from '../sample/people.js';
import { places } from '../sample/places.js';
import { sampleProfile } from '../sample/profile.js';
import { openInMemory } from './stores.js';
import { openSample, type OpenSample } from './open-sample.js';
import { staffOf } from './staff-of.js';

type Disguise = (text: string) => string;

type Heading = TitleRecord['name'];

const disguiseHeading =
  (disguise: Disguise) =>
  ({ text, reading }: Heading): Heading => ({ text: disguise(text), reading: reading && disguise(reading) });

const disguiseRecord =
  (disguise: Disguise) =>
  (record: TitleRecord): TitleRecord => {
    const heading = disguiseHeading(disguise);
    const maybe = (text: string | null) => text && disguise(text);
    return {
      ...record,
      name: heading(record.name),
      volume: maybe(record.volume),
      series: disguise('叢書'),
      authors: record.authors.map(heading),
      publisher: maybe(record.publisher),
      published: maybe(record.published),
      subjects: record.subjects.map(disguise),
      contents: maybe(record.contents),
      articles: record.articles.map(({ name, authors }) => ({
        name: heading(name),
        authors: authors.map(heading),
      })),
      copies: record.copies.map(({ copy, callNumber }) => ({ copy, callNumber: maybe(callNumber) })),
    };
  };

const isFree = (key: string): boolean => key !== 'mail' && key !== 'phone';

const disguiseProfile = (disguise: Disguise) =>
  Object.fromEntries(
    Object.entries(sampleProfile).map(([key, text]) => [key, text && isFree(key) ? disguise(text) : text]),
  ) as unknown as typeof sampleProfile;

/** Disguises a patron's name and address, and all places, through the requests of staff. */
const disguiseInHistory = async ({ day }: OpenSample, disguise: Disguise) => {
  const file = day.office().file(await day.patronOf(minori.card));
  const evidence = { evidence: 'driving-licence', channel: 'counter' } as const;
  orThrow(await file.changeName({ ...evidence, name: disguise(minori.name) }));
  orThrow(await file.changeAddress({ ...evidence, address: disguise(minori.address) }));
  for (const { location, name, pickupClass, transitDays } of places)
    orThrow(
      await day.office().changePickupLocation({ location, name: disguise(name), pickupClass, transitDays }),
    );
};

/** The sample with disguised texts: all those of the catalogue, of the library and of a patron. */
export const openDisguised = async (disguise: Disguise): Promise<OpenSample> => {
  const sample = await openSample(openInMemory, disguiseProfile(disguise), {
    name: disguise('みほん道立図書館'),
    records: records.map(disguiseRecord(disguise)),
    staffOf,
  });
  await disguiseInHistory(sample, disguise);
  return sample;
};
