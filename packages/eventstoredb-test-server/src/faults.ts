import type { Failure } from './failures.js';

export type RpcName =
  'Append' | 'BatchAppend' | 'Read' | 'Delete' | 'Tombstone' | 'GetSupportedMethods' | 'GossipRead';

/** A call that reached the server. */
export interface Rpc {
  readonly name: RpcName;
  /** The stream; undefined for calls without one. */
  readonly stream?: string;
  /** Whether a read continues with future events. */
  readonly subscribes?: boolean;
  readonly requiresLeader: boolean;
  /** The user and password of the call, such as `admin:changeit`. */
  readonly credentials?: string;
}

/** An injected fault of a call. */
export interface ServerFault {
  /** Whether the call is executed in spite of the fault. */
  readonly done: boolean;
  /** The answer that ends the call; `silent` means that the call never ends. */
  readonly answer: Failure | 'silent';
  /** For a read with `done`: the number of events before the fault. Default: all present events. */
  readonly afterEvents?: number;
}

/** Receives each call, may delay it, and returns its fault, if any. */
export type FaultHook = (rpc: Rpc) => ServerFault | undefined | Promise<ServerFault | undefined>;
