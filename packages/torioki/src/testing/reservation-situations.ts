import { orThrow } from '@torioki/event-store';
import { hokkaido } from '@torioki/lending';
import { atHeadquarters } from './fixture.js';
import { counter, office } from './open-day.js';
import { reserve, withValues, type Hall, type Prepare } from './situations.js';

export const secure = async ({ library }: Hall, copy = 'C-1') =>
  orThrow(await library.desk(counter).secure({ copy }));

export const setAside: Prepare = async (hall) => {
  const reserved = await reserve(hall);
  await secure(hall);
  return reserved;
};

/** Publishes a policy that allows suspensions of at most ten days, and waits until it is in force. */
const offerSuspension = async ({ library, set }: Hall): Promise<void> => {
  const policy = { ...hokkaido, suspension: { mostDays: 10 } };
  orThrow(await library.desk(office).publishPolicy({ from: '2021-04-06', policy }));
  set('2021-04-06 10:00');
};

const waiting: Prepare = (hall) => reserve(hall);

const offered =
  (prepare: Prepare): Prepare =>
  async (hall, request) => {
    if (request.name === 'suspendReservation') await offerSuspension(hall);
    return prepare(hall, request);
  };

const inOrder =
  (ranks: (reservations: readonly string[]) => readonly object[], copy?: string): Prepare =>
  async (hall) => {
    const order = await reserve(hall, 'HQ', 'T-1', 'T-2', 'T-3');
    if (copy !== undefined) await secure(hall, copy);
    return { ...order, ranks: ranks(order.reservations) };
  };

const suspended: Prepare = async (hall) => {
  await offerSuspension(hall);
  const reserved = await reserve(hall);
  const { patron, reservation } = reserved;
  orThrow(await hall.library.portal(patron).suspendReservation({ reservation, until: '2021-04-10' }));
  return { ...reserved, until: '2021-04-10' };
};

const registeredAs = async (
  registered: Hall['registered'],
  particulars: Parameters<Hall['registered']>[0],
) => ({ patron: await registered(particulars) });

/** Nothing changes: the patron already has the requested values. */
const unchanged: Readonly<Record<string, Prepare>> = {
  changeAddress: ({ registered }) => registeredAs(registered, { address: '江別市文京台東町41' }),
  changeName: ({ registered }) => registeredAs(registered, { name: '佐藤 あかり' }),
  changePhone: withValues({ phone: '011-386-8521' }),
  changePickup: waiting,
  changeRank: inOrder(([reservation]) => [{ reservation, rank: 1 }]),
  declareBranchRegistration: async ({ library, registered }) => {
    const patron = await registered();
    orThrow(await library.portal(patron).declareBranchRegistration({ location: 'WKN' }));
    return { patron, location: 'WKN' };
  },
  resumeReservation: waiting,
  setMailAddress: ({ registered }) => registeredAs(registered, { mailAddress: null }),
  suspendReservation: suspended,
};

const ended: Prepare = async (hall) => {
  const reserved = await reserve(hall);
  const { patron, reservation } = reserved;
  orThrow(await hall.library.portal(patron).cancel({ reservation }));
  return reserved;
};

/** Situations that make lending refuse a request about a reservation, or a change that changes nothing. */
export const reservationPreparations: Readonly<Record<string, Prepare>> = {
  'already-secured': async (hall, request) => ({
    ...(await setAside(hall, request)),
    place: 'RegistryPortal',
  }),
  'duplicate-priority': async (hall, request) =>
    request.name === 'changeRank'
      ? inOrder(([first, second]) => [
          { reservation: first, rank: 9 },
          { reservation: second, rank: 9 },
        ])(hall, request)
      : {
          patron: await hall.registered(),
          lines: atHeadquarters('T-1', 'T-2').map((line) => ({ ...line, rank: 1 })),
        },
  'group-unknown': withValues({}),
  'not-in-group': inOrder(() => [{ reservation: '4b3f1c5e-7d0a-4c7e-9d5b-2a1f6e8c9b01', rank: 9 }]),
  'nothing-to-change': (hall, request) => (unchanged[request.name] ?? withValues({}))(hall, request),
  'over-reservation-limit': withValues({
    lines: atHeadquarters(...Array.from({ length: 11 }, (_, index) => `T-${index + 1}`)),
  }),
  'pickup-settled': async (hall, request) => ({
    ...(await setAside(hall, request)),
    location: 'GIKAI',
  }),
  'rank-settled': inOrder(([first]) => [{ reservation: first, rank: 9 }], 'C-1'),
  'rank-too-small': inOrder(([, second]) => [{ reservation: second, rank: 1 }], 'C-1'),
  'reason-missing': async (hall) => ({ ...(await reserve(hall)), reason: null }),
  'reservation-elsewhere': offered(ended),
  'reservation-unknown': offered(withValues({})),
  'several-pickups': withValues({
    lines: [...atHeadquarters('T-1'), { title: 'T-2', location: 'GIKAI' }],
  }),
  'suspension-not-offered': waiting,
  'suspension-too-long': offered(async (hall) => ({ ...(await reserve(hall)), until: '2021-04-30' })),
  'suspension-too-short': offered(async (hall) => ({ ...(await reserve(hall)), until: '2021-04-06' })),
  'title-twice': withValues({ lines: atHeadquarters('T-1', 'T-1') }),
  'too-few-for-an-order': withValues({ lines: [{ title: 'T-1', location: 'HQ', rank: 1 }] }),
};
