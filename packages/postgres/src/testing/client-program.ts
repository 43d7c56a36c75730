import { spawnSync } from 'node:child_process';

/** Runs one of PostgreSQL's client programs to its end. */
export const runClientProgram = (program: string, ...args: readonly string[]): void => {
  const { error, status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0 && !stderr.includes('warning: errors ignored on restore'))
    throw new Error(`${program} ended with ${status}:\n${stderr}`);
};
