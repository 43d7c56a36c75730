/** Replays a history from SQLite into a fold, compared with reading its rows with JSON.parse. */
import { orThrow } from '@torioki/event-store';
import { pages } from '@torioki/event-store/adapter';
import { documentsAsOf, type AnyReadModel } from '@torioki/projection';
import { report } from '../figure.js';
import { fileOf } from '../folder.js';
import { bareSqliteLoans } from '../loans/bare-sqlite-loans.js';
import { evolve, noLoan, type Loan, type LoanEvent } from '../loans/loan.js';
import { loanCodec, toriokiLoans } from '../loans/torioki-loans.js';
import { measureByTurns, rateOf, ratio } from '../rounds.js';
import { chooseSize } from '../size.js';
import { sqliteStore } from '../stores.js';

const [loans, perLoan] = [chooseSize(10_000, 1_000), 10];
const events = loans * perLoan;

const bare = bareSqliteLoans(fileOf('bare'));
await bare.fill(loans, perLoan);
const store = await sqliteStore('store');
await toriokiLoans(store, { cold: true }).fill(loans, perLoan);

const folded = async () => {
  const found = new Map<string, Loan>();
  for await (const page of pages(store, 'everything'))
    for (const event of orThrow(page).events) {
      const { type, data } = event;
      const happened = { type, data } as LoanEvent;
      const { loan } = happened.data;
      found.set(loan, evolve(found.get(loan) ?? noLoan, happened));
    }
  return events;
};

const model: AnyReadModel = {
  name: 'loans',
  version: 1,
  types: ['LentOut', 'Renewed'],
  keys: ({ data }: LoanEvent) => [data.loan],
  empty: noLoan,
  evolve,
};

const documented = async () => {
  orThrow(await documentsAsOf(events, { store, codec: loanCodec, models: [model] }));
  return events;
};

const { floor, fold, documents } = await measureByTurns({
  floor: rateOf(bare.replay),
  fold: rateOf(folded),
  documents: rateOf(documented),
});
await store.close();
await bare.close();

report(`Replaying ${events.toLocaleString('en')} events from SQLite`, [
  { label: 'rows, JSON.parse, fold', unit: '/s', rounds: floor },
  { label: 'pages, fold', unit: '/s', rounds: fold },
  { label: 'with codec, documents in memory', unit: '/s', rounds: documents },
  { label: 'pages, fold ÷ rows, JSON.parse, fold', unit: '×', rounds: ratio(fold, floor), atLeast: 0.8 },
  {
    label: 'with codec and documents ÷ rows, JSON.parse, fold',
    unit: '×',
    rounds: ratio(documents, floor),
    atLeast: 0.4,
  },
]);
