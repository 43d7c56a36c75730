/** A secret of the server, the same in all processes that serve one portal. */
export interface ServerKey {
  /** The UTC month in which the key begins to sign, such as `2026-11`. */
  readonly month: string;
  /** 256 random bits, as base64url. */
  readonly secret: string;
}

/** A value, or a promise of it. */
export type Awaitable<Value> = Value | Promise<Value>;

/** The store of the secrets, shared by all processes. */
export interface ServerKeys {
  listServerKeys(): Awaitable<readonly ServerKey[]>;
  /** Stores a key, unless its month already has one. */
  addServerKey(key: ServerKey): Awaitable<unknown>;
}
