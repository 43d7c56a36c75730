import { journal as emptyJournal, type TestServer } from '@torioki/eventstoredb-test-server';
import { served, stream } from './opened.js';

const maxAppendSize = 1_048_576;

/** A journal with the first events of a server's stream, as in a backup. */
export const backupOf = ({ journal }: TestServer, events: number) => {
  const backup = emptyJournal({ maxAppendSize });
  const first = journal.log.filter((event) => event.stream === stream).slice(0, events);
  backup.append(stream, 'no_stream', first);
  return backup;
};

/** Stops a server and starts another in its place, with what a backup has. */
export const restored = async (
  server: TestServer,
  backup: ReturnType<typeof backupOf>,
): Promise<TestServer> => {
  await server.stop();
  return served({ port: server.port, journal: backup });
};
