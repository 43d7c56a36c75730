import { nextIn, waitingIn, type Queued } from '../../../aggregates/index.js';
import type { ReservationId, TitleId } from '../../../vocabulary/index.js';
import { found, refused, ruling, type Ruling } from '../../rule.js';
import type { Securing } from '../securing.js';

export interface NobodyWaiting {
  readonly code: 'nobody-waiting';
  readonly title: TitleId;
}

/** Everybody who waits for the title is held back by a reading order. */
export interface PredecessorNotSecured {
  readonly code: 'predecessor-not-secured';
  readonly title: TitleId;
  readonly heldBack: readonly ReservationId[];
}

export const somebodyWaiting = ruling(
  {
    id: 'SECURE-2',
    en: 'A copy is secured for the one who waits first and is not held back by a reading order.',
    ja: '資料は、読みたい順で待たされていない人のうち、最も早く予約した人のために用意する。',
    guide: ['R45', 'A16', 'A19'],
  },
  ({ copy: { title }, queue }: Securing): Ruling<NobodyWaiting | PredecessorNotSecured, Queued> => {
    const next = nextIn(queue);
    const waiting = waitingIn(queue);
    if (next !== undefined)
      return found(next, {
        title,
        reservation: next.reservation,
        rank: waiting.indexOf(next) + 1,
        waiting: waiting.length,
      });
    const heldBack = waiting.map(({ reservation }) => reservation);
    return heldBack.length === 0
      ? refused({ code: 'nobody-waiting', title })
      : refused({ code: 'predecessor-not-secured', title, heldBack });
  },
);
