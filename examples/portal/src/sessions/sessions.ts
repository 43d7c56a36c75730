import type { Order } from './order.js';

/** A visit of somebody, from the cookie's first day to its last. */
export interface Session {
  /** Whose visit it is; null before the login. */
  readonly patron: string | null;
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

/**
 * Where visits and stored orders are kept. A session's id is the digest of what its cookie holds, so that nobody who
 * reads the store can take a visit over.
 */
export interface Sessions {
  get(id: string): Promise<Session | undefined>;
  begin(id: string, session: Session): Promise<void>;
  /** Puts down what became of a visit. One that has ended meanwhile stays ended. */
  keep(id: string, session: Session): Promise<void>;
  end(id: string): Promise<void>;
  endAllOf(patron: string): Promise<void>;
  order(command: string): Promise<StoredOrder | undefined>;
  putOrder(command: string, order: StoredOrder): Promise<void>;
  /** Forgets what was last seen, or stored, before an instant. */
  forgetBefore(instant: string): Promise<void>;
  close(): Promise<void>;
}
