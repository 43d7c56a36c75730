import { lookup } from 'node:dns/promises';
import type { Host, Servers } from './connection-string.js';
import { membersAt, type Asking, type GossipMessages, type Member } from './gossip.js';
import { isUntrusted, reasonOf } from './failure.js';

const same = (one: Host, other: Host): boolean => one.address === other.address && one.port === other.port;

const leaderAmong = (members: readonly Member[]): Member => {
  const leader = members.find(({ leads }) => leads);
  if (leader === undefined) throw new Error('it knows of no leader');
  return leader;
};

/** The error if no host led to a leader. A certificate that is not trusted comes before anything else. */
const nobody = (hosts: readonly Host[], failures: readonly unknown[]): unknown =>
  failures.find(isUntrusted) ??
  new Error(
    `no leader was found: ${hosts.map(({ address, port }, index) => `${address}:${port}: ${reasonOf(failures[index])}`).join('; ')}`,
  );

const allUnder = async ({ address: name, port }: Host) =>
  (await lookup(name, { all: true, family: 4 })).map(({ address }) => ({ address, port, name }));

/**
 * Finds the leader of a cluster: a member of which others say that it leads, and that says so itself. Asks all hosts at
 * once, but first the one that a follower has named, if any.
 */
export const findLeader = async (
  { hosts, isDiscovered, tls }: Servers,
  messages: GossipMessages,
  ms: number,
  named: Host | undefined,
): Promise<Host> => {
  const asking: Asking = { tls, ms };
  const leads = async (host: Host): Promise<Host> => {
    if (!same(leaderAmong(await membersAt(host, messages, asking)), host))
      throw new Error('it leads no longer');
    return host;
  };
  const from = async (host: Host): Promise<Host> => {
    const leader = leaderAmong(await membersAt(host, messages, asking));
    if (same(leader, host)) return leader;
    return leads(leader).catch((thrown: unknown) => {
      const { address, port } = leader;
      throw new Error(`it names ${address}:${port} as the leader, and there: ${reasonOf(thrown)}`, {
        cause: thrown,
      });
    });
  };
  const [first] = hosts;
  const seeds = isDiscovered && first ? await allUnder(first) : hosts;
  if (named) {
    const found = await leads(named).catch(() => undefined);
    if (found) return found;
  }
  return Promise.any(seeds.map(from)).catch((thrown: unknown) => {
    throw nobody(seeds, thrown instanceof AggregateError ? thrown.errors : [thrown]);
  });
};
