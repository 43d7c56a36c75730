import type { Copy, Queue } from '../../aggregates/index.js';
import type { LocalDate } from '../../vocabulary/index.js';

export interface SecureSituation {
  readonly copy: Extract<Copy, { readonly is: 'on-shelf' }>;
  readonly queue: Queue;
  readonly today: LocalDate;
}
