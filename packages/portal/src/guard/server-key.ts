/** A secret of the server. Every process that serves the same portal has the same. */
export interface ServerKey {
  /** The month, by UTC, from which on it signs: `2026-11`. */
  readonly month: string;
  /** 256 random bits, as base64url. */
  readonly secret: string;
}

/** What a host gives, immediately or later. */
export type Awaitable<Value> = Value | Promise<Value>;

/** Where the secrets are kept, for all processes. */
export interface ServerKeys {
  /** All keys that are kept. */
  serverKeys(): Awaitable<readonly ServerKey[]>;
  /** Keeps a key, unless its month has one already. */
  addServerKey(key: ServerKey): Awaitable<unknown>;
}
