import { CommandHandler, type Event, type EventStore } from '@event-driven-io/emmett';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import { evolve, lifeOf, loanId, noLoan, renew, decideRenewal } from './loan.js';
import type { Loan, LoanEvent, Renew } from './loan.js';
import type { Loans } from './loans.js';

type EmmettEvent = Event<LoanEvent['type'], LoanEvent['data'], { readonly command?: Renew }>;

const handle = CommandHandler<Loan, EmmettEvent>({
  evolve,
  initialState: () => noLoan,
  retry: { retries: 9, minTimeout: 1 },
});

const streamOf = (loan: string): string => `loan-${loan}`;

/** Loans on Emmett, with one stream for each loan. */
export const emmettLoans = (store: EventStore, close: () => void | Promise<void>): Loans => ({
  fill: async (loans, events) => {
    for (let n = 0; n < loans; n += 1)
      await store.appendToStream<EmmettEvent>(
        streamOf(loanId(n)),
        lifeOf(n, events).map((event) => ({ ...event, metadata: {} })),
      );
  },
  renew: async (n) => {
    const command = renew(n);
    await handle(store, streamOf(command.loan), (loan) => ({
      ...decideRenewal(loan, command),
      metadata: { command },
    }));
  },
  close,
});

export const emmettPostgresLoans = (url: string): Loans => {
  const store = getPostgreSQLEventStore(url);
  return emmettLoans(store, () => store.close());
};
