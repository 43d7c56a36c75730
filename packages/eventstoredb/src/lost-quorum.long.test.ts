import { setTimeout as pause } from 'node:timers/promises';
import { failures, type ServerFault, type TestServer } from '@torioki/eventstoredb-test-server';
import { describe, expect, it } from 'vitest';
import { librarySystem, startServer } from './testing/open-store.js';
import { startWorker } from './testing/worker.js';

const cluster = async (): Promise<readonly [TestServer, TestServer, TestServer]> => {
  const leader = await startServer();
  const [second, third] = [
    await startServer({ journal: leader.journal }),
    await startServer({ journal: leader.journal }),
  ];
  [second, third].forEach((follower) => follower.follow(leader));
  return [leader, second, third];
};

/** Calls fail one after the other, so that some still run while the store looks for the leader. */
const failing = () => {
  let calls = 0;
  return async (): Promise<ServerFault> => {
    calls += 1;
    await pause(50 * (calls % 4));
    return { done: false, answer: failures.notReady() };
  };
};

const loseQuorum = (servers: readonly TestServer[]) => {
  const states = ['UNKNOWN', 'DISCOVERLEADER', 'FOLLOWER'] as const;
  servers.forEach((server) => {
    server.setGossip(
      servers.map(({ port }, index) => ({ port, state: states[index] ?? 'UNKNOWN', isAlive: index < 2 })),
    );
    server.setFault(failing());
  });
};

const regainQuorum = (servers: readonly TestServer[]) =>
  servers.forEach((server) => {
    server.setGossip(undefined);
    server.setFault(() => undefined);
  });

describe.each(['own', 'given'])(
  'a process whose cluster loses its quorum, with a client of its %s',
  (whose) => {
    it('survives, reports it, and continues when there is a leader again', async () => {
      const servers = await cluster();
      const hosts = servers.map(({ port }) => `127.0.0.1:${port}`).join();
      const connection = `esdb://${hosts}?tls=false&maxDiscoverAttempts=2`;
      const { child, readLine } = startWorker('survivor', [connection, librarySystem, whose]);
      for (const line of ['recorded', 'store-unavailable', 'recorded', 'store-unavailable', 'recorded']) {
        expect(await readLine()).toBe(line);
        (line === 'recorded' ? loseQuorum : regainQuorum)(servers);
      }
      expect(child.exitCode).toBeNull();
    });
  },
);
