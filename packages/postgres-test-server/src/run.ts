import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, closeSync, readFileSync } from 'node:fs';

/** The user as whom PostgreSQL runs when root runs the tests, since it refuses to run as root. */
const nobody = { uid: 65_534, gid: 65_534 };

/** The user that PostgreSQL's files must belong to, where it is not the one who runs the tests. */
export const serverUser = process.getuid?.() === 0 ? nobody : undefined;

/** Runs a program to its end; what it prints goes to a file, since a server that it starts goes on printing there. */
export const run = async (log: string, program: string, ...args: readonly string[]): Promise<void> => {
  const output = openSync(log, 'a');
  const child = spawn(program, args, { stdio: ['ignore', output, output], cwd: '/', ...serverUser });
  closeSync(output);
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${program} ended with ${code}:\n${readFileSync(log, 'utf8')}`);
};
