import { isToldBy, type ReadyRun, type Reservation } from '../../../aggregates/index.js';
import type { Instant, ReservationId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface NoticeOutdated {
  readonly code: 'notice-outdated';
  readonly reservation: ReservationId;
  readonly readySince: Instant;
}

/** NOTICE-4. A run tells of what was ready before it began; what was moved since is told of anew (R49, R74). */
export const readyByThen = (
  { reservation, readySince }: Extract<Reservation, { readonly is: 'secured' }>,
  run: ReadyRun | undefined,
): Ruling<NoticeOutdated> =>
  isToldBy(run, readySince) ? passed : refused({ code: 'notice-outdated', reservation, readySince });
