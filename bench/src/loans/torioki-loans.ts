import { reading, runner, orThrow } from '@torioki/event-store';
import type { Aggregate, Decision, EventStore, Run } from '@torioki/event-store';
import { decodeStrictly } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';
import { recordAll } from '../record-all.js';
import { validatingCodec } from '../validating-codec.js';
import { evolve, lifeOf, noLoan, renew, decideRenewal, tagsOf } from './loan.js';
import type { Loan, LoanEvent, Renew } from './loan.js';
import type { Loans } from './loans.js';

const LoanData = t.strict({
  at: t.string,
  loan: t.string,
  title: t.string,
  copy: t.string,
  borrower: t.string,
  location: t.string,
  due: t.number,
});

const RenewLoan = t.strict({ type: t.literal('Renew'), id: t.string, at: t.string, loan: t.string });

export const loanCodec = validatingCodec<LoanEvent>({ LentOut: LoanData, Renewed: LoanData }, tagsOf);

const aggregate = (loan: string): Aggregate<Loan, LoanEvent> => ({
  name: 'loan',
  query: [{ types: ['LentOut', 'Renewed'], tags: [`loan:${loan}`] }],
  initial: noLoan,
  evolve,
});

const renewal: Decision<Renew, LoanEvent, never> = {
  type: 'Renew',
  version: 1,
  decode: (command) => decodeStrictly(RenewLoan, command),
  encode: (command) => ({ ...command }),
  plan: function* (command) {
    const { loan } = yield* reading({ loan: aggregate(command.loan) });
    return [decideRenewal(loan, command)];
  },
};

function* lives(loans: number, events: number) {
  for (let n = 0; n < loans; n += 1) yield* lifeOf(n, events);
}

/** Loans on an event store of Torioki. `cold` uses a new runner without remembered reads for each decision. */
export const toriokiLoans = (store: EventStore, { cold }: { readonly cold: boolean }): Loans => {
  const begun = (): Run<LoanEvent> => runner({ store, codec: loanCodec });
  const warm = begun();
  return {
    fill: (loans, events) => recordAll(store, loanCodec, lives(loans, events)),
    renew: async (n) => void orThrow(await (cold ? begun() : warm)(renewal, renew(n))),
    close: () => store.close(),
  };
};
