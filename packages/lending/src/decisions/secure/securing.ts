import type { Copy, Queue } from '../../aggregates/index.js';
import type { LocalDate } from '../../vocabulary/index.js';

/** What the rules of Secure look at. */
export interface Securing {
  readonly copy: Extract<Copy, { readonly is: 'on-shelf' }>;
  readonly queue: Queue;
  readonly today: LocalDate;
}
