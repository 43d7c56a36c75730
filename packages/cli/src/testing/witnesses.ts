import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { findFreePort } from '@torioki/postgres-test-server';
import { makeScratchFolder } from './history-file.js';
import { startSmallWitness, type RunningWitness } from './small-witness.js';

/** A witness: its name, and a function that starts it for the log of a verifier key. */
export type Witness = readonly [name: string, start: (log: string) => Promise<RunningWitness>];

const runProgram = (input: string, program: string, ...given: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(program, given, { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
};

const waitForPort = async (port: number): Promise<void> => {
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

/** Debian's sigsum-witness, from the package sigsum-go. It accepts only Sigsum's names of logs. */
const startSigsumWitness = async (log: string): Promise<RunningWitness> => {
  const folder = makeScratchFolder();
  const at = (name: string) => join(folder, name);
  runProgram('', 'sigsum-key', 'generate', '-o', at('witness'));
  writeFileSync(at('log.pub'), runProgram(log, 'sigsum-key', 'from-vkey'));
  const name = `sigsum.org/v1/witness/${runProgram('', 'sigsum-key', 'to-hash', '-k', at('witness.pub')).trim()}`;
  const key = ['-k', at('witness.pub'), '-n', name, '-t', 'cosignature/v1'];
  const port = await findFreePort();
  const given = ['-k', at('witness'), '--log-key', at('log.pub'), '--state-file', at('state')];
  const server = spawn('sigsum-witness', [...given, `127.0.0.1:${port}`], {
    env: { ...process.env, GODEBUG: 'httpmuxgo121=0' },
    stdio: 'ignore',
  });
  await waitForPort(port);
  return {
    url: `http://127.0.0.1:${port}/`,
    key: runProgram('', 'sigsum-key', 'to-vkey', ...key).trim(),
    stop: async () => {
      if (server.exitCode === null && server.kill('SIGKILL')) await once(server, 'exit');
    },
  };
};

const hasSigsum = spawnSync('sigsum-witness', ['--version']).status === 0;
if (!hasSigsum) console.warn('sigsum-witness is not tried: it is not installed. Debian has it in sigsum-go.');

/** The witnesses that can run on this machine. The small witness of this project can always run. */
export const witnesses: readonly Witness[] = [
  ['a small witness of our own', startSmallWitness],
  ...(hasSigsum ? ([['sigsum-witness', startSigsumWitness]] as const) : []),
];
