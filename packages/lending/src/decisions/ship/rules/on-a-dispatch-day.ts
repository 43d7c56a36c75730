import type { LocalDate } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';
import type { Shipping } from '../shipping.js';

export interface NotADispatchDay {
  readonly code: 'not-a-dispatch-day';
  readonly day: LocalDate;
}

/** SHIP-2. Copies leave for branches and homes on dispatch days (R51, A30). */
export const onADispatchDay = ({ today, isDispatchDay }: Shipping): Ruling<NotADispatchDay> =>
  isDispatchDay ? passed : refused({ code: 'not-a-dispatch-day', day: today });
