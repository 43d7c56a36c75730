import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '@torioki/postgres-test-server';
import { scratchFolder } from './history-file.js';
import { smallWitness, type RunningWitness } from './small-witness.js';

/** A witness: its name, and a function that starts it for the log of a verifier key. */
export type Witness = readonly [name: string, start: (log: string) => Promise<RunningWitness>];

const called = (input: string, program: string, ...given: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(program, given, { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
};

const listens = async (port: number): Promise<void> => {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const isThere = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isThere) return;
    await setTimeout(20);
  }
};

/** Debian's sigsum-witness, from the package sigsum-go. It accepts a log only under Sigsum's name for it. */
const sigsumWitness = async (log: string): Promise<RunningWitness> => {
  const folder = scratchFolder();
  const at = (name: string) => join(folder, name);
  called('', 'sigsum-key', 'generate', '-o', at('witness'));
  writeFileSync(at('log.pub'), called(log, 'sigsum-key', 'from-vkey'));
  const name = `sigsum.org/v1/witness/${called('', 'sigsum-key', 'to-hash', '-k', at('witness.pub')).trim()}`;
  const key = ['-k', at('witness.pub'), '-n', name, '-t', 'cosignature/v1'];
  const port = await freePort();
  const given = ['-k', at('witness'), '--log-key', at('log.pub'), '--state-file', at('state')];
  const server = spawn('sigsum-witness', [...given, `127.0.0.1:${port}`], {
    env: { ...process.env, GODEBUG: 'httpmuxgo121=0' },
    stdio: 'ignore',
  });
  await listens(port);
  return {
    url: `http://127.0.0.1:${port}/`,
    key: called('', 'sigsum-key', 'to-vkey', ...key).trim(),
    stop: async () => {
      if (server.exitCode === null && server.kill('SIGKILL')) await once(server, 'exit');
    },
  };
};

const hasSigsum = spawnSync('sigsum-witness', ['--version']).status === 0;
if (!hasSigsum) console.warn('sigsum-witness is not tried: it is not here. Debian has it in sigsum-go.');

/** The witnesses that can run on this machine. Our own small one always can. */
export const witnesses: readonly Witness[] = [
  ['a small witness of our own', smallWitness],
  ...(hasSigsum ? ([['sigsum-witness', sigsumWitness]] as const) : []),
];
