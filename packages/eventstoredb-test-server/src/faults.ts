import type { Failure } from './failures.js';

export type RpcName =
  'Append' | 'BatchAppend' | 'Read' | 'Delete' | 'Tombstone' | 'GetSupportedMethods' | 'GossipRead';

/** A call that reached the server. */
export interface Rpc {
  readonly name: RpcName;
  /** Undefined for calls that concern no stream. */
  readonly stream?: string;
  /** Whether a read goes on with what is recorded later. */
  readonly subscribes?: boolean;
  readonly requiresLeader: boolean;
  /** The user and password that were sent, as in `admin:changeit`. */
  readonly credentials?: string;
}

/** What goes wrong with a call. */
export interface ServerFault {
  /** Whether what the call asks for is done all the same. */
  readonly done: boolean;
  /** How the call ends; `silent` means that it never does. */
  readonly answer: Failure | 'silent';
  /** For a read that is `done`: after how many events; else after all there are. */
  readonly afterEvents?: number;
}

/** Looks at each call, may keep it waiting, and says what goes wrong with it, if anything. */
export type FaultHook = (rpc: Rpc) => ServerFault | undefined | Promise<ServerFault | undefined>;
