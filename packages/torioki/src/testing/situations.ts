import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { hokkaido, type Role } from '@torioki/lending';
import { titleId } from '@torioki/lending/samples';
import { findFreshBorrower } from '@torioki/patrons/contract';
import { expect } from 'vitest';
import { atHeadquarters, prefecturalCard } from './fixture.js';
import { record } from './evening.js';
import { counter, office, openDay, shelf } from './open-day.js';
import type { Place, RequestEntry } from './requests-page/requests.js';

export type Hall = Awaited<ReturnType<typeof openDay>>;

/** The patron of a request, the role of the desk, and values for its arguments. */
export interface Situation {
  readonly patron: string;
  readonly role?: Role;
  /** The place of the request, if only one place gives the code. */
  readonly place?: Place;
  readonly [argument: string]: unknown;
}

export type Prepare = (hall: Hall, request: RequestEntry) => Situation | Promise<Situation>;

const id = randomUUID();
const card = '1000009';
const password = 'a long sentence of 7 words';

/** Ordinary values of arguments, by their names. */
export const ordinary = {
  address: '江別市文京台東町41',
  author: null,
  blocks: [],
  borrower: id,
  borrowers: [id],
  card,
  cards: prefecturalCard,
  channel: 'counter',
  clickedAt: '2021-04-03T01:00:00.000Z',
  code: 'ABCD-ABCD',
  copy: 'C-1',
  evidence: 'driving-licence',
  group: id,
  hours: 1,
  idCopyEnclosed: true,
  identityCheck: 'card-shown',
  lines: atHeadquarters('T-1'),
  loan: id,
  location: 'HQ',
  mailAddress: null,
  name: '佐藤 あかり',
  note: null,
  oldPhone: '011-386-8521',
  password,
  phone: '0162-23-3874',
  published: null,
  publisher: null,
  ranks: [{ reservation: id, rank: 1 }],
  reason: 'asked',
  reading: 'さとう あかり',
  registeredMail: true,
  reservation: id,
  sought: { text: 'さとう' },
  standardNumber: null,
  title: 'T-1',
  titles: ['T-1'],
  until: '2021-04-20',
  wanted: true,
};

/** A patron who has reserved titles: the ids of the reservations and, for a reading order, of the group. */
export const reserve = async (
  { library, registered }: Hall,
  location = 'HQ',
  ...titles: readonly string[]
) => {
  const patron = await registered();
  const portal = library.portal(patron);
  if (location === 'WKN') orThrow(await portal.declareBranchRegistration({ location }));
  const lines = (titles.length === 0 ? ['T-1'] : titles).map((title) => ({ title, location }));
  const ranked = lines.map((line, index) => ({ ...line, rank: index + 1 }));
  const { events } = orThrow(
    await (lines.length === 1 ? portal.reserve({ lines }) : portal.reserveInOrder({ lines: ranked })),
  );
  const made = events.flatMap(({ type, data }) => (type === 'Reserved' ? [data] : []));
  const { reservation, borrower, group } = made[0] ?? expect.fail('nothing is reserved');
  return { patron, reservation, borrower, group, reservations: made.map((one) => one.reservation) };
};

/** A registered patron in the ordinary case, with these values of arguments. */
export const withValues =
  (values: object): Prepare =>
  async ({ registered }) => ({ patron: await registered(), ...values });

/** A request with a pickup place. To change a pickup place, the patron first reserves a title. */
const at =
  (location: string): Prepare =>
  async (hall, { name }) => ({
    ...(name === 'changePickup' ? await reserve(hall) : { patron: await hall.registered() }),
    location,
    lines: [{ title: 'T-1', location }],
  });

/** A time before the first policy. Only a registration by post needs a policy. */
const beforeThePolicy: Prepare = async ({ registered, set }, { name }) => {
  const patron = await registered();
  set('2019-04-03 10:00');
  return { patron, ...(name === 'registerPatron' && { role: 'general-materials', postageYen: 404 }) };
};

const ofCopy =
  (loanClass: 'in-library' | 'in-library-short' | 'not-for-loan'): Prepare =>
  async ({ library, registered }) => {
    orThrow(await library.desk(office).addCopy({ copy: 'C-90', title: 'T-90', loanClass, source: 'own' }));
    return { patron: await registered(), title: 'T-90', lines: atHeadquarters('T-90') };
  };

const choosing =
  (password: string): Prepare =>
  async ({ library, registered }) => {
    const patron = await registered({ card });
    const { code } = orThrow(await library.desk(office).file(patron).issueCode({ hours: 1 }));
    return { patron, code, password };
  };

/** Situations that make the library refuse a request, by the code of the refusal. */
export const preparations: Readonly<Record<string, Prepare>> = {
  'actor-not-allowed': async ({ registered }, { roles }) => ({
    patron: await registered(),
    role: roles.includes('dispatch') ? 'clock' : 'dispatch',
  }),
  'already-borrowed': async ({ library, registered }) => {
    const patron = await registered();
    const lent = { copy: 'C-1', location: 'HQ', cards: prefecturalCard };
    orThrow(await library.desk(counter).file(patron).pickUp(lent));
    return { patron, copy: 'C-60' };
  },
  'already-in-cart': async ({ library, registered }) => {
    const patron = await registered();
    orThrow(await library.portal(patron).addToCart({ title: 'T-1' }));
    return { patron };
  },
  'already-reserved': async ({ library, registered }) => {
    const patron = await registered();
    orThrow(await library.portal(patron).reserve({ lines: atHeadquarters('T-1') }));
    return { patron };
  },
  'bad-code': withValues({}),
  'bad-credentials': withValues({}),
  'borrower-known': async ({ people, registered }) => ({
    patron: await registered(),
    borrower: await findFreshBorrower(people, await registered()),
  }),
  'borrower-unknown': withValues({}),
  'card-number-taken': async ({ registered }) => {
    await registered({ card });
    return { patron: await registered() };
  },
  'cart-full': async ({ events, library, registered }) => {
    const patron = await registered();
    await record(events, ...shelf(1 + hokkaido.cartLimit).slice(12));
    for (let copy = 2; copy < 2 + hokkaido.cartLimit; copy += 1)
      orThrow(await library.portal(patron).addToCart({ title: titleId(copy) }));
    return { patron };
  },
  'code-shown-once': async ({ library, registered }) => {
    const patron = await registered();
    const commandId = randomUUID();
    orThrow(await library.desk(office).file(patron).issueCode({ commandId, hours: 1 }));
    return { patron, commandId };
  },
  'in-library-only': ofCopy('in-library'),
  'in-library-short': ofCopy('in-library-short'),
  'no-home-delivery': async (hall, request) => {
    const policy = { ...hokkaido, homeDelivery: false };
    orThrow(await hall.library.desk(office).publishPolicy({ from: '2021-04-05', policy }));
    hall.set('2021-04-05 10:00');
    return at('HOME')(hall, request);
  },
  'no-policy-in-force': beforeThePolicy,
  'not-for-loan': ofCopy('not-for-loan'),
  'not-in-cart': withValues({}),
  'not-registered-at-pickup': at('WKN'),
  'password-not-set': async ({ registered }) => ({ patron: await registered({ card }) }),
  'password-too-common': choosing('password123'),
  'password-too-long': choosing('猫犬'.repeat(65)),
  'password-too-short': choosing('short'),
  'patron-leaving': async ({ registered, left }) => {
    const patron = await registered();
    await left(patron);
    return { patron };
  },
  'patron-unknown': () => ({ patron: randomUUID() }),
  'pickup-location-closed': async (hall, request) => {
    orThrow(await hall.library.desk(office).closePickupLocation({ location: 'GIKAI', from: '2021-04-03' }));
    return at('GIKAI')(hall, request);
  },
  'pickup-location-unknown': at('NOWHERE'),
  'reading-history-not-offered': withValues({}),
  'title-not-held': withValues({ title: 'T-99', lines: atHeadquarters('T-99') }),
  'too-many-commands': async ({ library, registered }) => {
    const patron = await registered();
    const portal = library.portal(patron);
    for (let given = 0; given < hokkaido.commandsPerHour; given += 1)
      orThrow(await portal.setMailAddress({ mailAddress: `${given}@example.jp` }));
    return { patron };
  },
  'too-many-title-requests': async ({ library, registered }) => {
    const patron = await registered();
    const { name, author, publisher, published, standardNumber, note } = ordinary;
    const form = { name, author, publisher, published, standardNumber, note };
    for (let given = 0; given < 100; given += 1)
      orThrow(await library.desk(office).file(patron).submitTitleRequest(form));
    return { patron };
  },
};
