import type { Fault } from '@torioki/event-store';
import { because } from '@torioki/event-store/adapter';
import { mostLines, mostReservations } from '../vocabulary/index.js';
import type { Policy } from './policy.js';

const minutesOfDay = 24 * 60;

interface Contradiction extends Pick<Fault, 'path'> {
  readonly why: readonly [reason: string, ja: string];
  readonly isContradiction: (policy: Policy) => boolean;
}

const rules: readonly Contradiction[] = [
  {
    path: 'reservationLimit',
    why: [
      `must not be more than ${mostReservations}: one mail reports at most this number`,
      `${mostReservations}以下にする。一通のメールで知らせられる数である`,
    ],
    isContradiction: ({ reservationLimit }) => reservationLimit > mostReservations,
  },
  {
    path: 'loanDays.short',
    why: [
      'must not be more than loanDays.normal: short loans are for 期間短縮資料',
      '期間短縮資料の日数なので、通常の日数以下にする',
    ],
    isContradiction: ({ loanDays: { normal, short } }) => short > normal,
  },
  {
    path: 'renewal.days.short',
    why: [
      'must not be more than renewal.days.normal: short loans are for 期間短縮資料',
      '期間短縮資料の日数なので、通常の日数以下にする',
    ],
    isContradiction: ({ renewal: { days } }) => days.short > days.normal,
  },
  {
    path: 'renewal.confirmWithinMinutes',
    why: [
      'must be less than the days of a renewal that counts from the click: otherwise a renewal would not extend the loan',
      'クリックした日から数える延長の日数より短くする。そうしないと何も延びない',
    ],
    isContradiction: ({ renewal: { base, days, confirmWithinMinutes } }) =>
      base === 'click' && confirmWithinMinutes >= minutesOfDay * Math.min(days.normal, days.short),
  },
  {
    path: 'dispatch.announcedDays.most',
    why: ['must not be less than dispatch.announcedDays.least', '最小の日数以上にする'],
    isContradiction: ({ dispatch: { announcedDays } }) => announcedDays.most < announcedDays.least,
  },
  {
    path: 'cartLimit',
    why: [
      `must not be more than ${mostLines}: one command accepts at most this number`,
      `${mostLines}以下にする。一度の命令に書ける数である`,
    ],
    isContradiction: ({ cartLimit }) => cartLimit > mostLines,
  },
];

/**
 * Every key that contradicts another key, or exceeds a limit of the codecs, in the order of the keys. Empty
 * for a policy without contradictions.
 */
export const findContradictions = (policy: Policy): readonly Fault[] =>
  rules
    .filter(({ isContradiction }) => isContradiction(policy))
    .map(({ path, why }) => ({ path, ...because('contradiction', ...why) }));
