/** A secret of the server. Every process that serves the same portal has the same. */
export interface ServerKey {
  /** The month, by UTC, from which on it signs: `2026-11`. */
  readonly month: string;
  /** 256 random bits, as base64url. */
  readonly secret: string;
}

/** Where the secrets are kept, for all processes. */
export interface ServerKeys {
  /** All keys that are kept. */
  serverKeys(): Promise<readonly ServerKey[]>;
  /** Keeps a key, unless its month has one already. */
  addServerKey(key: ServerKey): Promise<void>;
}
