import { buildDecisionModel, MemoryEventStore, Tags } from '@dcb-es/event-store';
import type { DcbEvent, EventHandlerWithState } from '@dcb-es/event-store';
import { evolve, lifeOf, noLoan, renew, decideRenewal, tagsOf, type Loan, type LoanEvent } from './loan.js';
import type { Loans } from './loans.js';

type Stored = DcbEvent<LoanEvent['type'], Tags, LoanEvent['data'], object>;

const stored = (event: LoanEvent, metadata: object): Stored => ({
  ...event,
  tags: Tags.from([...tagsOf(event)]),
  metadata,
});

const aggregate = (loan: string): EventHandlerWithState<Stored, Loan> => {
  const fold = ({ event }: { readonly event: Stored }, state: Loan) => evolve(state, event);
  return { tagFilter: Tags.from([`loan:${loan}`]), init: noLoan, when: { LentOut: fold, Renewed: fold } };
};

export const dcbLoans = (): Loans => {
  const store = new MemoryEventStore();
  return {
    fill: async (loans, events) => {
      const all = Array.from({ length: loans }, (_, n) => lifeOf(n, events)).flat();
      for (let first = 0; first < all.length; first += 1_000)
        await store.append({ events: all.slice(first, first + 1_000).map((event) => stored(event, {})) });
    },
    renew: async (n) => {
      const command = renew(n);
      const { state, appendCondition } = await buildDecisionModel(store, { loan: aggregate(command.loan) });
      await store.append({
        events: stored(decideRenewal(state.loan, command), { command }),
        condition: appendCondition,
      });
    },
    close: () => undefined,
  };
};
