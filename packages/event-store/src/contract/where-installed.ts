import { spawnSync } from 'node:child_process';

/** Registers tests that run a program of the system's. Where it is not installed, it says what is not run. */
export const whereInstalled = (program: string, what: string, register: () => void): void => {
  if (spawnSync(program, ['-V']).error === undefined) register();
  else console.warn(`${what}: not run: ${program} is not installed`);
};
