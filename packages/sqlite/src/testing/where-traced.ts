import { spawnSync } from 'node:child_process';

/** Registers tests that trace system calls. Where strace is not installed, it says what is not run. */
export const whereTraced = (what: string, register: () => void): void => {
  if (spawnSync('strace', ['-V']).error === undefined) register();
  else console.warn(`${what}: not run: strace is not installed`);
};
