import { hokkaido, type LendingEvent, type LocalDate, type LocationId } from '@torioki/lending';

type Data<Type extends LendingEvent['type']> = Extract<LendingEvent, { readonly type: Type }>['data'];

const at = '2021-04-06T02:00:00.000Z';
const minori = '4b3f1c5e-7d0a-4c7e-9d5b-2a1f6e8c9b01';
const reservation = '11111111-1111-4111-8111-111111111111';

const base = {
  at,
  on: '2021-04-06',
  from: '2021-04-01',
  until: '2021-05-31',
  days: [],
  policy: hokkaido,
  reservation,
  loan: '22222222-2222-4222-8222-222222222222',
  borrower: minori,
  title: 'T1',
  copy: 'C1',
  location: 'wakkanai',
  name: '稚内市立図書館',
  pickupClass: 'branch',
  headquarters: false,
  transitDays: null,
  loanClass: 'circulating',
  source: 'own',
  dispatchDay: '2021-04-09',
  earliestPickup: '2021-04-11',
  availableFrom: '2021-04-11',
  holdOpenDays: 10,
  carrier: 'library-run',
  payer: 'library',
  dueDate: '2021-04-25',
  by: 'staff',
  to: '2021-05-04',
  travelsBack: true,
  group: null,
};

/** An event about reservation 1 of Minori, title T1, copy C1, for Wakkanai; what differs is said. */
export const fact = <Type extends LendingEvent['type']>(
  type: Type,
  differs: Partial<Record<keyof Data<Type> & string, unknown>> = {},
): LendingEvent => ({ type, data: { ...base, ...differs } }) as unknown as LendingEvent;

export const day = (text: string) => text as LocalDate;
export const wakkanai = 'wakkanai' as LocationId;
export { minori, reservation };
