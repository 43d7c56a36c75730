import type { LocalDate } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';
import type { Shipping } from '../shipping.js';

export interface NoticedToday {
  readonly code: 'noticed-today';
  readonly noticedOn: LocalDate;
}

/** SHIP-3. For a branch or a home a copy leaves after the day of its notice, not on it (A27). */
export const afterTheNotice = ({ today, noticed }: Shipping): Ruling<NoticedToday> =>
  noticed.noticedOn < today ? passed : refused({ code: 'noticed-today', noticedOn: noticed.noticedOn });
