import { isReservable, type Holdings } from '../../../aggregates/index.js';
import type { TitleId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface CopyLeft {
  readonly code: 'copy-left';
  readonly title: TitleId;
  readonly copies: number;
}

/** UNFILLABLE-1. While a copy is left that could fill it, a reservation waits. */
export const noCopyLeft = (title: TitleId, holdings: Holdings): Ruling<CopyLeft> => {
  const copies = [...holdings.values()].filter(isReservable).length;
  return copies === 0 ? passed : refused({ code: 'copy-left', title, copies });
};
