import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import {
  evolve,
  lifeOf,
  noLoan,
  renew,
  decideRenewal,
  type Loan,
  type LoanEvent,
  type Renew,
} from './loan.js';
import type { Loans } from './loans.js';

/**
 * The statements that you would write by hand. They read the boundary, fold it, decide and insert, in one
 * transaction that is on the disk when it ends. There is no chain, no validation, only one tag, and only one
 * index.
 */
export const bareSqliteLoans = (file: string): Loans & { readonly replay: () => number } => {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE event (position INTEGER PRIMARY KEY, id TEXT, loan TEXT, body TEXT)');
  db.exec('CREATE INDEX event_by_loan ON event (loan)');
  const select = 'SELECT body FROM event';
  const boundary = db.prepare<[string], string>(`${select} WHERE loan = ? ORDER BY position`).pluck();
  const everything = db.prepare<[], string>(`${select} ORDER BY position`).pluck();
  const insert = db.prepare('INSERT INTO event (id, loan, body) VALUES (?, ?, ?)');
  const add = (event: LoanEvent, command?: Renew) =>
    insert.run(randomUUID(), event.data.loan, JSON.stringify({ ...event, metadata: { command } }));
  const state = (loan: string) =>
    boundary
      .all(loan)
      .map((body) => JSON.parse(body) as LoanEvent)
      .reduce(evolve, noLoan);
  const decide = db.transaction((command: Renew) =>
    add(decideRenewal(state(command.loan), command), command),
  );
  return {
    fill: db.transaction((loans: number, events: number) => {
      for (let n = 0; n < loans; n += 1) lifeOf(n, events).forEach((event) => add(event));
    }),
    renew: (n) => void decide.immediate(renew(n)),
    replay: () => {
      const loans = new Map<string, Loan>();
      let replayed = 0;
      for (const body of everything.iterate()) {
        const event = JSON.parse(body) as LoanEvent;
        const { loan } = event.data;
        loans.set(loan, evolve(loans.get(loan) ?? noLoan, event));
        replayed += 1;
      }
      return replayed;
    },
    close: () => void db.close(),
  };
};
