import type { Json } from '@torioki/event-store';

/** The tables of a registry. */
export const tables = [
  'patron',
  'card',
  'borrower',
  'command',
  'fact',
  'bookmark',
  'mail',
  'notice',
  'count',
  'request',
] as const;
export type Table = (typeof tables)[number];

/** A document under a key, the patron whose it is, and when somebody has to look at it. */
export interface Row {
  readonly key: string;
  /** The id of the patron whose row it is. */
  readonly patron: string;
  /** An instant in UTC, as text; `never` if nobody has to look at it. */
  readonly due: string;
  readonly document: Json;
}

/** Where a row stands among those that are due: by when, and of those of one moment by its key. */
export type Turn = Pick<Row, 'due' | 'key'>;

/** Before every row. */
export const first: Turn = { due: '', key: '' };

/** Later than every instant that a clock shows. */
export const never = '9999-12-31T23:59:59.999Z';

/** Any time: finds every row that is due some day, but not those that are never due. */
export const someday = '9999-12-31T23:59:59.998Z';

/** What a work asks of the records, step by step. */
export type Step =
  /** Answered with the row, or undefined. */
  | { readonly is: 'get'; readonly table: Table; readonly key: string }
  /** Answered with a patron's rows, in the order of their keys. */
  | { readonly is: 'of'; readonly table: Table; readonly patron: string }
  /** Answered with at most `limit` rows that are due at an instant or before, the longest due first, those after `after`. */
  | {
      readonly is: 'due';
      readonly table: Table;
      readonly by: string;
      readonly limit: number;
      readonly after: Turn;
    }
  /** Keeps a row, and replaces the row that has its key, if there is one. Answered with nothing. */
  | { readonly is: 'put'; readonly table: Table; readonly row: Row }
  /** Answered with an instant by the clock of the records, or undefined when they have none that counts. */
  | { readonly is: 'now' }
  /** Answered with nothing. */
  | { readonly is: 'remove'; readonly table: Table; readonly key: string };
