import type { ReservationId, TitleId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';
import type { WalkingIn } from '../picking-up.js';

export interface SetAsideAlready {
  readonly code: 'set-aside-already';
  readonly title: TitleId;
  readonly reservation: ReservationId;
}

/** PICK-UP-8. A borrower for whom a copy of the title is set aside takes that one, and none from the shelf (A13). */
export const noneSetAside = ({
  command: { borrower },
  copy: { title },
  queue,
}: WalkingIn): Ruling<SetAsideAlready> => {
  const own = queue.find((one) => one.borrower === borrower && !one.waits);
  return own === undefined
    ? passed
    : refused({ code: 'set-aside-already', title, reservation: own.reservation });
};
