import type { Metadata } from '@grpc/grpc-js';
import type { Commit } from './commit-in-order.js';
import { failures, type Failure } from './failures.js';
import type { ServerFault, FaultHook, Rpc } from './faults.js';
import type { Journal } from './journal.js';

/** The parts that the services of one server share. */
export interface Node {
  readonly journal: Journal;
  readonly commit: Commit;
  /** The answer to a call whose handler threw. */
  readonly unclear: Failure;
  /** Records a call, and returns its fault, if any. */
  readonly admit: (
    rpc: Pick<Rpc, 'name' | 'stream' | 'subscribes'>,
    headers: Metadata,
  ) => Promise<ServerFault | undefined>;
}

export interface NodeOptions extends Pick<Node, 'journal' | 'commit' | 'unclear'> {
  /** Passwords by user name. Without them every user has all rights. */
  readonly users?: Readonly<Record<string, string>>;
  readonly fault: FaultHook;
  readonly note: (rpc: Rpc) => void;
  /** The address of the leader, if it is another node. */
  readonly leader: () => { readonly host: string; readonly port: number } | undefined;
}

const credentialsIn = (headers: Metadata): string | undefined => {
  const [scheme, encoded = ''] = String(headers.get('authorization')[0] ?? '').split(' ');
  return scheme === 'Basic' ? Buffer.from(encoded, 'base64').toString() : undefined;
};

export const node = ({ journal, commit, unclear, users, fault, note, leader }: NodeOptions): Node => {
  const strangers = ({ credentials }: Rpc): ServerFault | undefined => {
    if (users === undefined) return undefined;
    if (credentials === undefined) return { done: false, answer: failures.accessDenied() };
    const isUser = Object.entries(users).some(([user, password]) => credentials === `${user}:${password}`);
    return isUser ? undefined : { done: false, answer: failures.notAuthenticated() };
  };

  const followers = ({ requiresLeader }: Rpc): ServerFault | undefined => {
    const elsewhere = leader();
    return requiresLeader && elsewhere
      ? { done: false, answer: failures.notLeader(elsewhere.host, elsewhere.port) }
      : undefined;
  };

  return {
    journal,
    commit,
    unclear,
    admit: async (called, headers) => {
      const credentials = credentialsIn(headers);
      const rpc: Rpc = {
        ...called,
        requiresLeader: headers.get('requires-leader')[0] === 'true',
        ...(credentials === undefined ? {} : { credentials }),
      };
      note(rpc);
      return strangers(rpc) ?? followers(rpc) ?? (await fault(rpc));
    },
  };
};
