import type { Policy } from '../../policy/index.js';
import type { LocalDate } from '../../vocabulary/index.js';

export type Offered = NonNullable<Policy['suspension']>;

export interface SuspendSituation {
  readonly until: LocalDate;
  readonly today: LocalDate;
  readonly offered: Offered;
}
