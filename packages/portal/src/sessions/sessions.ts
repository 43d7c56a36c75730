import type { Awaitable, ServerKeys } from '../guard/server-key.js';
import type { Order } from './order.js';

/** A visit of a patron who has logged in. A visit before the login is in its cookie only. */
export interface Session {
  readonly patron: string;
  /** How many cards the patron had at the login. Another card ends the visit. */
  readonly cards: number;
  /** 共用の端末: it ends with the browser, or soon after the last click. */
  readonly shared: boolean;
  readonly startedAt: string;
  readonly seenAt: string;
  /** The form of it that was refused last. */
  readonly refused?: RefusedForm;
}

/** What its page shows once more: what was typed, but no secrets, and why it was refused. */
export interface RefusedForm {
  readonly id: string;
  readonly path: string;
  readonly heading: string;
  readonly reasons: readonly string[];
  /** As a query writes it. */
  readonly typed: string;
}

/** An order that waits for 確認, or was confirmed; it belongs to the patron, so that a new visit finds it too. */
export interface StoredOrder {
  readonly patron: string;
  readonly order: Order;
  readonly storedAt: string;
  readonly done: boolean;
}

/** The number of orders that are kept for a patron. A further one takes the place of the oldest. */
export const mostOrders = 100;

/** The ages from which on visits, orders and keys are deleted. */
export interface Forgotten {
  /** Visits that were last seen before this instant. */
  readonly seenBefore: string;
  /** Orders that were stored before this instant. */
  readonly storedBefore: string;
  /** Keys of the months before this month. */
  readonly monthsBefore: string;
}

/**
 * Keeps visits, stored orders and the keys of cookies. A session's id is the digest of what its cookie holds, so that
 * nobody who reads the store can take a visit over. Nobody but the portal may read the store, since the keys are in it.
 * No verb waits synchronously. A verb may throw; the page is then not shown.
 */
export interface Sessions extends ServerKeys {
  get(id: string): Awaitable<Session | undefined>;
  begin(id: string, session: Session): Awaitable<unknown>;
  /** Puts down what became of a visit. One that has ended meanwhile stays ended. */
  keep(id: string, session: Session): Awaitable<unknown>;
  end(id: string): Awaitable<unknown>;
  endAllOf(patron: string): Awaitable<unknown>;
  order(command: string): Awaitable<StoredOrder | undefined>;
  putOrder(command: string, order: StoredOrder): Awaitable<unknown>;
  /** Deletes what is too old. */
  forget(ages: Forgotten): Awaitable<unknown>;
  close(): Awaitable<unknown>;
}
