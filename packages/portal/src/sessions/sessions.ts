import type { Awaitable, ServerKeys } from '../guard/server-key.js';
import type { Order } from './order.js';

/** A patron's visit after the login. A visit before the login exists only in its cookie. */
export interface Session {
  readonly patron: string;
  /** The number of the patron's cards at the login. If the patron gets another card, the visit ends. */
  readonly cards: number;
  /** 共用の端末: the session ends with the browser, or soon after the last click. */
  readonly shared: boolean;
  /** The end of the visit, a full hour. The login's instant is not stored: it could show the borrower of a book. */
  readonly endsAt: string;
  /** The end of the visit if no click follows. */
  readonly expiresAt: string;
  /** The form that was refused last in this session. */
  readonly refused?: RefusedForm;
}

/** The content of a refused form's page: the typed text without secrets, and the reasons. */
export interface RefusedForm {
  readonly id: string;
  readonly path: string;
  readonly heading: string;
  readonly reasons: readonly string[];
  /** The typed fields, as a URL query. */
  readonly typed: string;
}

/** An order that waits for 確認, or was confirmed. It belongs to the patron, and a new visit also finds it. */
export interface StoredOrder {
  readonly patron: string;
  readonly order: Order;
  readonly storedAt: string;
  readonly done: boolean;
}

/** The number of orders stored for a patron. A further one replaces the oldest. */
export const mostOrders = 100;

/** The limits for deleting visits, orders and keys. */
export interface AgeLimits {
  /** Visits that expired before this instant. */
  readonly expiredBefore: string;
  /** Orders that were stored before this instant. */
  readonly storedBefore: string;
  /** Keys of the months before this month. */
  readonly monthsBefore: string;
}

/**
 * The store of visits, orders and cookie keys. A session's id is the digest of its cookie's value, so that a
 * reader of the store cannot take over a visit. Only the portal may read the store, since it contains the
 * keys. No method blocks the process. If a method throws, the page is not shown.
 */
export interface Sessions extends ServerKeys {
  findSession(id: string): Awaitable<Session | undefined>;
  beginSession(id: string, session: Session): Awaitable<unknown>;
  /** Updates a visit. An ended visit stays ended. */
  updateSession(id: string, session: Session): Awaitable<unknown>;
  endSession(id: string): Awaitable<unknown>;
  endSessionsOfPatron(patron: string): Awaitable<unknown>;
  findOrder(command: string): Awaitable<StoredOrder | undefined>;
  storeOrder(command: string, order: StoredOrder): Awaitable<unknown>;
  /** Deletes all data older than the limits. */
  deleteOld(ages: AgeLimits): Awaitable<unknown>;
  close(): Awaitable<unknown>;
}
