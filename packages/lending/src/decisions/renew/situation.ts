import type { Borrower, OpenLoan, Queue, Renewal, RulesInForce } from '../../aggregates/index.js';
import type { Policy } from '../../policy/index.js';
import type { Actor, Block, LocalDate } from '../../vocabulary/index.js';

export interface RenewSituation {
  readonly command: { readonly actor: Actor; readonly block?: Block };
  readonly loan: OpenLoan;
  readonly renewal: Renewal;
  readonly queue: Queue;
  readonly borrower: Borrower;
  readonly published: RulesInForce;
  readonly policy: Policy;
  readonly today: LocalDate;
  /** The day of the click on 貸出延長. */
  readonly clickedOn: LocalDate;
}
