import { EventStore, EventType, type Aggregate, type EventTypeDetail } from '@castore/core';
import { InMemoryEventStorageAdapter } from '@castore/event-storage-adapter-in-memory';
import { evolve, lifeOf, loanId, noLoan, renew, decideRenewal, type LoanEvent, type Renew } from './loan.js';
import type { Loans } from './loans.js';

type Metadata = { readonly command?: Renew };

const lentOut = new EventType<'LentOut', LoanEvent['data'], Metadata>({ type: 'LentOut' });
const renewedOnce = new EventType<'Renewed', LoanEvent['data'], Metadata>({ type: 'Renewed' });

type Detail = EventTypeDetail<typeof lentOut> | EventTypeDetail<typeof renewedOnce>;

interface KeptLoan extends Aggregate {
  readonly loan: ReturnType<typeof evolve>;
}

const reducer = (kept: KeptLoan | undefined, { aggregateId, version, type, payload }: Detail): KeptLoan => ({
  aggregateId,
  version,
  loan: evolve(kept?.loan ?? noLoan, { type, data: payload }),
});

/** Loans on castore in memory, with one aggregate for each loan. */
export const castoreLoans = (): Loans => {
  const store = new EventStore({
    eventStoreId: 'LOANS',
    eventTypes: [lentOut, renewedOnce],
    reducer,
    eventStorageAdapter: new InMemoryEventStorageAdapter(),
  });
  const push = (version: number, { type, data }: LoanEvent, metadata: Metadata) =>
    store.pushEvent({ aggregateId: data.loan, version, type, payload: data, metadata });
  return {
    fill: async (loans, events) => {
      for (let n = 0; n < loans; n += 1)
        for (const [index, event] of lifeOf(n, events).entries()) await push(index + 1, event, {});
    },
    renew: async (n) => {
      const command = renew(n);
      const { aggregate } = await store.getExistingAggregate(loanId(n));
      await push(aggregate.version + 1, decideRenewal(aggregate.loan, command), { command });
    },
    close: () => undefined,
  };
};
