import type { Json } from '@torioki/event-store';

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
  'review',
  'reading',
  'lookup',
  'access',
] as const;
export type Table = (typeof tables)[number];

/** A document with its key, its patron, and the instant when it is due. */
export interface Row {
  readonly key: string;
  readonly patron: string;
  /** An instant in UTC, as text; `never` if the row is never due. */
  readonly due: string;
  readonly document: Json;
}

/** A row's position among the due rows: by its instant, then by its key. */
export type Turn = Pick<Row, 'due' | 'key'>;

/** The position before every row. */
export const firstTurn: Turn = { due: '', key: '' };

/** The `due` of a row that is never due: later than every instant of a clock. */
export const never = '9999-12-31T23:59:59.999Z';

/** A bound for `due` that excludes only the rows that are never due. */
export const someday = '9999-12-31T23:59:59.998Z';

/** A work's request to the records. */
export type Step =
  /** The answer is the row, or undefined. */
  | { readonly is: 'get'; readonly table: Table; readonly key: string }
  /** The answer is the patron's rows, in the order of their keys. */
  | { readonly is: 'of'; readonly table: Table; readonly patron: string }
  /**
   * The answer is at most `limit` rows after the position `after` that are due by `by`, the longest due
   * first.
   */
  | {
      readonly is: 'due';
      readonly table: Table;
      readonly by: string;
      readonly limit: number;
      readonly after: Turn;
    }
  /**
   * The answer is at most `limit` rows whose keys begin with `prefix` and come after `after`, in the order of
   * the keys. `after` begins with `prefix`, too.
   */
  | {
      readonly is: 'beginning';
      readonly table: Table;
      readonly prefix: string;
      readonly limit: number;
      readonly after: string;
    }
  /** Stores a row, and replaces the row with the same key, if there is one. The answer is empty. */
  | { readonly is: 'put'; readonly table: Table; readonly row: Row }
  /**
   * The answer is the instant of the clock that all processes with these records share; undefined without
   * such a clock.
   */
  | { readonly is: 'now' }
  /** The answer is empty. */
  | { readonly is: 'remove'; readonly table: Table; readonly key: string };
