import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const verifierFolder = fileURLToPath(new URL('../../../audit/verifier', import.meta.url));

const all = [
  ['verify-history.mjs', process.execPath],
  ['verify_history.py', 'python3'],
] as const;

/** A standalone verifier: its name, and a function that runs it and returns its status and output. */
type Verifier = readonly [name: string, run: (...given: readonly string[]) => ReturnType<typeof runProgram>];

const runProgram = (program: string, given: readonly string[]) => {
  const { status, stdout } = spawnSync(program, given, { encoding: 'utf8' });
  return { status, stdout };
};

/** The verifiers that can run on this machine. */
export const verifiers: readonly Verifier[] = all
  .filter(([name, program]) => {
    const isThere = runProgram(program, ['--version']).status === 0;
    if (!isThere) console.warn(`${name} is not tried: ${program} is not installed`);
    return isThere;
  })
  .map(([name, program]) => [
    name,
    (...given) => runProgram(program, [join(verifierFolder, name), ...given]),
  ]);
