import type { AppendResult } from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import type { RpcName } from './faults.js';
import { connectClient, startServer } from './testing/paths.js';
import { appendThrough, event, paths } from './testing/paths.js';
import type { TestServerOptions } from './start-test-server.js';

/** The outcomes of two appends: the answer of the executed one, and the failure of the other. */
const settled = async (appends: readonly Promise<AppendResult>[]) => {
  const outcomes = await Promise.allSettled(appends);
  return [
    outcomes.find((outcome) => outcome.status === 'fulfilled')?.value,
    outcomes.find((outcome): outcome is PromiseRejectedResult => outcome.status === 'rejected')
      ?.reason as unknown,
  ];
};

describe.each(paths)('$path', ({ path, batch, timedOut }) => {
  const begun = async (options: TestServerOptions = {}) => {
    const server = await startServer(options);
    const append = appendThrough(connectClient(server), batch);
    const ids = () => server.journal.log.map(({ id }) => id);
    return { server, append, ids };
  };

  /** A server that commits when a number of appends have arrived. */
  const slow = (arrivals: number) => {
    let commit: () => void = () => undefined;
    const committed = new Promise<void>((resolve) => (commit = resolve));
    let arrived = 0;
    const fault = ({ name }: { readonly name: RpcName }) => {
      if (name === path) arrived += 1;
      if (arrived === arrivals) setImmediate(commit);
      return undefined;
    };
    return begun({ waitForCommit: () => committed, writeTimeoutMs: 200, fault });
  };

  it('that arrives again during its commit is not executed, and gets a timeout', async () => {
    const { append, ids } = await slow(2);
    const lent = event();
    const [done, dropped] = await settled([
      append('loans', [lent], 'no_stream'),
      append('loans', [lent], 'no_stream'),
    ]);
    expect(done).toMatchObject({ nextExpectedRevision: 0n });
    expect(dropped).toMatchObject(timedOut);
    expect(ids()).toEqual([lent.id]);
    await expect(append('loans', [lent], 'no_stream')).resolves.toMatchObject({ nextExpectedRevision: 0n });
  });

  it('of other ids waits for those before it, and is then checked', async () => {
    const { append, ids } = await slow(2);
    const [done, refused] = await settled([
      append('loans', [event()], 'no_stream'),
      append('loans', [event()], 'no_stream'),
    ]);
    expect(done).toMatchObject({ nextExpectedRevision: 0n });
    expect(refused).toMatchObject({ type: 'wrong-expected-version' });
    expect(ids()).toHaveLength(1);
  });

  it('that takes longer than the write timeout gets a timeout, and is executed nevertheless', async () => {
    const { append, ids } = await slow(2);
    const [lent, other] = [event(), event()];
    await expect(append('loans', [lent], 'any')).rejects.toMatchObject(timedOut);
    expect(ids()).toEqual([]);
    await append('loans', [other], 'any');
    expect(ids()).toEqual([lent.id, other.id]);
  });

  it('of the same id twice is written twice, and answered again with the first', async () => {
    const { append, ids } = await begun();
    const lent = event();
    await expect(append('loans', [lent, lent])).resolves.toMatchObject({ nextExpectedRevision: 1n });
    await expect(append('loans', [lent, lent])).resolves.toMatchObject({ nextExpectedRevision: 0n });
    expect(ids()).toEqual([lent.id, lent.id]);
  });

  it('of an id that went to another stream meanwhile is still remembered', async () => {
    const { append, ids } = await begun();
    const lent = event();
    await append('loans', [lent]);
    await append('returns', [lent]);
    await expect(append('loans', [lent])).resolves.toMatchObject({ nextExpectedRevision: 0n });
    expect(ids()).toHaveLength(2);
  });

  it('after a restart is written again at a loose revision, and not at an exact one', async () => {
    const first = await begun();
    const [lent, more] = [event(), event()];
    await first.append('loans', [lent], 'any');
    await first.append('loans', [more], 'any');
    const { append, ids } = await begun({ journal: first.server.journal });
    await append('loans', [lent], 'no_stream');
    await append('loans', [more], 0n);
    expect(ids()).toEqual([lent.id, more.id]);
    await append('loans', [lent], 'any');
    await append('loans', [more], 'any');
    expect(ids()).toEqual([lent.id, more.id, lent.id, more.id]);
  });

  it('of no events answers a position', async () => {
    const { server, append } = await begun();
    await append('loans', [event()]);
    const commit = BigInt(server.journal.log.at(-1)?.position ?? 0);
    await expect(append('loans', [], 0n)).resolves.toMatchObject({
      nextExpectedRevision: 0n,
      position: { commit },
    });
    expect(server.journal.log).toHaveLength(1);
  });
});
