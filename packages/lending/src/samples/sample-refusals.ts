import type { Refusal, RefusalCode } from '../decisions/index.js';
import { refusalCodes } from '../labels/index.js';
import { copyId, groupId, loanId, mari as borrower, requestId, reservationId, titleId } from './ids.js';
import { headquarters, wakkanai } from './library.js';
import { tokyo } from './tokyo.js';

/** Sample values for the fields of refusals. */
const sampleFields = {
  borrower,
  copy: copyId(1),
  group: groupId(1),
  loan: loanId(1),
  request: requestId(1),
  reservation: reservationId(1),
  title: titleId(1),
  location: wakkanai.location,
  expected: headquarters.location,
  at: tokyo('2021-04-07 14:10'),
  since: tokyo('2021-04-07 14:10'),
  opened: tokyo('2021-04-07 09:00'),
  clickedAt: tokyo('2021-04-07 14:10'),
  readySince: tokyo('2021-04-07 14:10'),
  from: '2021-04-07',
  today: '2021-04-07',
  noticedOn: '2021-04-07',
  day: '2021-04-09',
  on: '2021-04-09',
  until: '2021-04-09',
  dueOn: '2021-04-09',
  lentOn: '2021-04-09',
  dueDate: '2021-04-07',
  lastDay: '2021-04-09',
  calendar: 'dispatch-days',
  role: 'patron',
  allowed: ['counter'],
  pickupClass: 'branch',
  reservations: 2,
  loans: 1,
  copies: 1,
  lines: 1,
  rank: 1,
  waiting: 1,
  onShelf: 1,
  next: 1,
  why: 'late',
  above: 2,
  requested: 3,
  active: 8,
  limit: 10,
  minutes: 30,
  days: 3_661,
  most: 3_660,
  enclosed: 84,
  required: 404,
} as const;

/** Other sample values for refusals that use a field name of `sampleFields` with another meaning. */
const otherFields: Partial<Record<RefusalCode, object>> = {
  'already-secured': { is: 'secured' },
  'copy-elsewhere': { is: 'on-loan', expected: ['on-shelf'] },
  'copy-not-here': { from: headquarters.location },
  'copy-not-lendable': { loanClass: 'in-library' },
  'dispatch-day-closed': { days: ['2021-04-12', '2021-04-19'] },
  'headquarters-known': { location: headquarters.location },
  'pickup-settled': { is: 'secured' },
  'policy-contradictory': {
    faults: [{ path: 'loanDays.short', reason: 'must not be more than loanDays.normal' }],
  },
  'predecessor-not-secured': { heldBack: [reservationId(1)] },
  'renewal-limit-reached': { limit: 1 },
  'renewal-patron-overdue': { overdue: [{ loan: loanId(1), dueDate: '2021-04-07' }] },
  'request-elsewhere': { is: 'accepted', expected: 'open' },
  'reservation-elsewhere': { is: 'filled', expected: ['secured'] },
  'suspension-too-long': { most: 60 },
  'several-pickups': { locations: [headquarters.location, wakkanai.location] },
  'suspension-too-short': { until: '2021-04-07' },
  'waiting-suspended': { suspended: [reservationId(1)] },
  retroactive: { today: '2021-04-09' },
};

/** One sample refusal for each code, with all its fields. */
export const sampleRefusals = Object.fromEntries(
  refusalCodes.map((code) => [code, { ...sampleFields, ...otherFields[code], code }]),
) as unknown as { readonly [Code in RefusalCode]: Refusal & { readonly code: Code } };
