import type { Json } from '@torioki/event-store';

/** What a registry keeps its rows in. */
export const tables = [
  'patron',
  'card',
  'borrower',
  'command',
  'fact',
  'bookmark',
  'mail',
  'request',
] as const;
export type Table = (typeof tables)[number];

/** A document under a key, whose it is, and when somebody is to look at it. */
export interface Row {
  readonly key: string;
  /** The id of the patron whose row it is. */
  readonly patron: string;
  /** An instant in UTC, as text; `never` when nobody is to. */
  readonly due: string;
  readonly document: Json;
}

/** Later than every instant that a clock shows. */
export const never = '9999-12-31T23:59:59.999Z';

/** Sooner or later: what is due, whenever, but what is due never. */
export const someday = '9999-12-31T23:59:59.998Z';

/** What a work asks of the records, a step at a time. */
export type Step =
  /** Answered with the row, or undefined. */
  | { readonly is: 'get'; readonly table: Table; readonly key: string }
  /** Answered with a patron's rows, in the order of their keys. */
  | { readonly is: 'of'; readonly table: Table; readonly patron: string }
  /** Answered with at most `limit` rows that are due at an instant or before, the longest due first. */
  | { readonly is: 'due'; readonly table: Table; readonly by: string; readonly limit: number }
  /** Keeps a row, in place of that with its key if there is one. Answered with nothing. */
  | { readonly is: 'put'; readonly table: Table; readonly row: Row }
  /** Answered with an instant by the clock of the records, or undefined when they have none that counts. */
  | { readonly is: 'now' }
  /** Answered with nothing. */
  | { readonly is: 'remove'; readonly table: Table; readonly key: string };
