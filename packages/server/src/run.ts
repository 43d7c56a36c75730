import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Fault } from '@torioki/event-store';
import { explainThrown } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { readSettings, type Settings } from './file/read-settings.js';
import { openMetrics } from './metrics/open-metrics.js';
import { checkMailer } from './running/check-mailer.js';
import { makeCloser } from './running/closer.js';
import { openServer, type ProcessRole } from './running/open-server.js';
import { openAsSet, SettingError } from './running/setting-error.js';
import { startServing, type Serving } from './running/serve.js';

const usage = `Usage: torioki-server FILE [--check] [--role web|work] [--port PORT] [--metrics-port PORT]

FILE is the library's file, in JSON.
  --check  prints each fault of the file with its path, and ends
  --role   web: only browsers and programs; work: only jobs and views; default: both
  --port   the port, instead of the one in the file
  --metrics-port  the port of /metrics, instead of the one in the file
`;

/** The program's surroundings. */
export interface Surroundings {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly env: NodeJS.ProcessEnv;
  /** Resolves when the process must end. */
  readonly asked: Promise<unknown>;
}

interface Command {
  readonly path: string;
  readonly checksOnly: boolean;
  readonly roles: readonly ProcessRole[];
  readonly port: number | undefined;
  readonly metricsPort: number | undefined;
}

const allRoles = ['web', 'work'] as const satisfies readonly ProcessRole[];

/** The roles that a word names: one, or all without a word. Undefined for an unknown word. */
const readRoles = (word?: string): readonly ProcessRole[] | undefined =>
  word === undefined ? allRoles : allRoles.some((role) => role === word) ? [word as ProcessRole] : undefined;

/** The arguments, unless one of them is unknown. */
const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        check: { type: 'boolean' },
        role: { type: 'string' },
        port: { type: 'string' },
        'metrics-port': { type: 'string' },
      },
    });
  } catch {
    return null;
  }
};

/** The port in the arguments. Undefined without one, null for a text that is no port. */
const readPort = (text?: string): number | null | undefined =>
  text === undefined ? undefined : /^\d{1,5}$/.test(text) ? Number(text) : null;

const readCommand = (args: readonly string[]): Command | null => {
  const parsed = parse(args);
  if (parsed?.positionals.length !== 1) return null;
  const { values, positionals } = parsed;
  const [port, metricsPort] = [readPort(values.port), readPort(values['metrics-port'])];
  const roles = readRoles(values.role);
  if (!roles || port === null || metricsPort === null) return null;
  return { path: positionals.join(), checksOnly: values.check === true, roles, port, metricsPort };
};

const renderFault = (file: string, { path, reason }: Fault): string =>
  path === '' ? `${file} ${reason}.` : `${file}: ${path} ${reason}.`;

/** The sentence for an error that prevents the start, with the path of the setting if one is the reason. */
const renderThrown = (file: string, thrown: unknown): string => {
  const { reason } = explainThrown(thrown);
  return thrown instanceof SettingError
    ? `${file}: ${thrown.path}: ${reason}`
    : `The server cannot run: ${reason}`;
};

/** The longest time that a server may still need to start after the request to end, in milliseconds. */
const mostStartingMs = 2_000;

/** The longest time from the request to end until the process has ended, in milliseconds. */
const mostEndingMs = 30_000;

const usualPort = 8787;

type Output = Pick<Surroundings, 'out' | 'err'>;

/** Where a process answers browsers and programs, and where it answers Prometheus if it does. */
const findAddresses = ({ file: { listen, metrics } }: Settings, command: Command) => {
  const { host = '127.0.0.1', port = usualPort } = listen ?? {};
  const metricsPort = command.metricsPort ?? metrics?.port;
  return {
    pages: { host, port: command.port ?? port },
    metrics: metricsPort === undefined ? undefined : { host, port: metricsPort },
  };
};

const start = async (settings: Settings, command: Command, { out, err }: Output): Promise<Serving> => {
  const ending = new AbortController();
  const addresses = findAddresses(settings, command);
  const { keep, close } = makeCloser();
  try {
    const { metrics: measured } = addresses;
    const metrics = measured && keep(await openAsSet('metrics.port', () => openMetrics(measured)));
    const around = { ending: ending.signal, log: err, metrics };
    const opened = keep(await openServer(settings, command.roles, around));
    if (metrics) out(`The metrics are at port ${metrics.port}.\n`);
    return await openAsSet('listen', () => startServing({ ...opened, close }, addresses.pages, ending));
  } catch (thrown) {
    await close();
    throw thrown;
  }
};

/** Ends a server that is starting, or leaves it if it hangs. It has not answered any request. */
const abandon = async (starting: Promise<Serving>): Promise<void> => {
  const ended = starting.then(({ end }) => end(0)).catch(() => undefined);
  await Promise.race([ended, pause(mostStartingMs, undefined, { ref: false })]);
};

/** Ends a server. Returns whether it has ended in time. */
const end = (serving: Serving, drainSeconds: number): Promise<boolean> =>
  Promise.race([
    serving.end(drainSeconds * 1_000).then(() => true),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), mostEndingMs).unref()),
  ]);

/** Serves until the process must end. Returns the exit code: 0 after a complete end, otherwise 1. */
const serve = async (settings: Settings, command: Command, { out, err, asked }: Surroundings) => {
  const starting = start(settings, command, { out, err });
  const serving = await Promise.race([starting, asked.then(() => undefined)]);
  if (serving === undefined) {
    await abandon(starting);
    return 0;
  }
  out(`The library answers at port ${serving.port} (${command.roles.join(' and ')}).\n`);
  await asked;
  const { drainSeconds = 5 } = settings.file;
  return (await end(serving, drainSeconds)) ? 0 : 1;
};

/**
 * Runs the server until it must end. Returns the exit code: 0 after a complete end or an end during the start,
 * 1 if the end took longer than 30 seconds, 2 if the server could not start.
 */
export const runServer = async (args: readonly string[], around: Surroundings): Promise<number> => {
  const command = readCommand(args);
  if (!command) {
    around.err(usage);
    return 2;
  }
  const settings = await readSettings(command.path, around.env);
  if (E.isLeft(settings)) {
    for (const fault of settings.left) around.err(`${renderFault(command.path, fault)}\n`);
    return 2;
  }
  try {
    if (!command.checksOnly) return await serve(settings.right, command, around);
    if (command.roles.includes('work')) await checkMailer(settings.right);
    around.out(`${command.path} has no faults.\n`);
    return 0;
  } catch (thrown) {
    around.err(`${renderThrown(command.path, thrown)}\n`);
    return 2;
  }
};
