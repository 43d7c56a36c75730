import type { LocalDate } from '../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../rule.js';

export interface Retroactive {
  readonly code: 'retroactive';
  readonly from: LocalDate;
  readonly today: LocalDate;
}

/** PUBLISH-1. What is published holds from today or later: nothing that was decided is judged anew (R106). */
export const notRetroactive = (from: LocalDate, today: LocalDate): Ruling<Retroactive> =>
  from < today ? refused({ code: 'retroactive', from, today }) : passed;
