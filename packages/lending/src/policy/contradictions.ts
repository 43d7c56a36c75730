import type { Fault } from '@torioki/event-store';
import { mostLines, mostReservations } from '../vocabulary/index.js';
import type { Policy } from './policy.js';

const minutesOfDay = 24 * 60;

interface Contradiction extends Pick<Fault, 'path'> {
  readonly reason: string | ((policy: Policy) => string);
  readonly broken: (policy: Policy) => boolean;
}

const rules: readonly Contradiction[] = [
  {
    path: 'reservationLimit',
    reason: `must not be more than ${mostReservations}: one mail tells of no more`,
    broken: ({ reservationLimit }) => reservationLimit > mostReservations,
  },
  {
    path: 'loanDays.short',
    reason: 'must not be more than loanDays.normal: it is for 期間短縮資料',
    broken: ({ loanDays: { normal, short } }) => short > normal,
  },
  {
    path: 'renewal.days.short',
    reason: 'must not be more than renewal.days.normal: it is for 期間短縮資料',
    broken: ({ renewal: { days } }) => days.short > days.normal,
  },
  {
    path: 'renewal.confirmWithinMinutes',
    reason:
      'must be less than the days of a renewal that counts from the click: later it would renew nothing',
    broken: ({ renewal: { base, days, confirmWithinMinutes } }) =>
      base === 'click' && confirmWithinMinutes >= minutesOfDay * Math.min(days.normal, days.short),
  },
  {
    path: 'dispatch.announcedDays.most',
    reason: 'must not be less than dispatch.announcedDays.least',
    broken: ({ dispatch: { announcedDays } }) => announcedDays.most < announcedDays.least,
  },
  {
    path: 'cartLimit',
    reason: `must not be more than ${mostLines}: one command takes no more`,
    broken: ({ cartLimit }) => cartLimit > mostLines,
  },
  {
    path: 'forgetAfterDays',
    reason: ({ endedDays, forgetAfterDays }) =>
      `must not be less than endedDays, and is ${forgetAfterDays}, not ${endedDays}: to whom it is shown what ended must be known`,
    broken: ({ endedDays, forgetAfterDays }) => forgetAfterDays < endedDays,
  },
];

/**
 * Every key of a policy that contradicts another key, or allows more than the codecs do, in the order of the keys. A
 * policy without contradictions has none.
 */
export const contradictionsIn = (policy: Policy): readonly Fault[] =>
  rules
    .filter(({ broken }) => broken(policy))
    .map(({ path, reason }) => ({ path, reason: typeof reason === 'string' ? reason : reason(policy) }));
