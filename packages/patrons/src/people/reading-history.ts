import { Instant, LocalDate, TitleId } from '@torioki/lending';
import { orNull } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';

const past = {
  title: TitleId,
  lentOn: LocalDate,
  /** Null if the copy was lost. */
  returnedOn: orNull(LocalDate),
};

export const PastLoan = t.exact(t.type(past), 'a past loan');
export type PastLoan = Readonly<t.TypeOf<typeof PastLoan>>;

/** The largest number of loans that are copied from one pseudonym. */
export const mostForgottenLoans = 1_000;

/** A loan under a pseudonym that the history has forgotten, with the instant of its pickup. */
export const ForgottenLoan = t.exact(t.type({ ...past, lentAt: Instant }), 'a loan');
export type ForgottenLoan = Readonly<t.TypeOf<typeof ForgottenLoan>>;

/**
 * A patron's reading history (読書記録). `since` is the instant when the patron chose to have one; null
 * without this choice. Stored format: a change needs a new version.
 */
export const ReadingHistoryDocument = t.exact(
  t.type({ since: orNull(Instant), loans: t.array(PastLoan) }),
  'a reading history',
);
export type ReadingHistoryDocument = Readonly<t.TypeOf<typeof ReadingHistoryDocument>>;
