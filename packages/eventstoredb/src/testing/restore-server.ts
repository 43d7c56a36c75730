import { journal as emptyJournal, startTestServer, type TestServer } from '@torioki/eventstoredb-test-server';
import { startServer, stream } from './open-store.js';

const maxAppendSize = 1_048_576;

/** A backup of a server's stream: a journal with the stream's first events. */
export const backupOf = ({ journal }: TestServer, events = Infinity, of = stream) => {
  const backup = emptyJournal({ maxAppendSize });
  const first = journal.log.filter((event) => event.stream === of).slice(0, events);
  if (first.length > 0) backup.append(of, 'no_stream', first);
  return backup;
};

/** Stops a server and starts another one on its port, with the content of a backup. */
export const restoreServer = async (
  server: TestServer,
  backup: ReturnType<typeof backupOf>,
): Promise<TestServer> => {
  await server.stop();
  return startServer({ port: server.port, journal: backup });
};

/** A server for several tests. Its streams can be backed up, and restored while stores are open. */
export const startRestorableServer = async () => {
  let server = await startTestServer();
  return {
    connection: server.connection,
    backUp: (of: string) => {
      const journal = backupOf(server, Infinity, of);
      const restore = async () => {
        await server.stop();
        server = await startTestServer({ port: server.port, journal });
      };
      return Promise.resolve(restore);
    },
    stop: () => server.stop(),
  };
};
