import { fork, type ForkOptions } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from './figure.js';
import { quick } from './size.js';

/** The folder of this checkout's built programs. */
export const here = fileURLToPath(new URL('.', import.meta.url));

const fileOf = (built: string, name: string): string => join(built, 'programs', `${name}.js`);

export const programs = readdirSync(join(here, 'programs')).flatMap(
  (file) => /^([\w-]+)\.js$/.exec(file)?.[1] ?? [],
);

export const hasProgram = (built: string, name: string): boolean => existsSync(fileOf(built, name));

/**
 * Runs a checkout's program in its own process, and returns its report. Throws if it ends without a
 * report or with an error.
 */
export const runProgram = (built: string, name: string, options: ForkOptions = {}): Promise<Report> =>
  new Promise((resolve, reject) => {
    const child = fork(fileOf(built, name), quick ? ['--quick'] : [], {
      ...options,
      execArgv: ['--expose-gc', ...(options.execArgv ?? [])],
    });
    let told: Report | undefined;
    child.on('message', (report) => (told = report as Report));
    child.on('exit', (code) =>
      code === 0 && told ? resolve(told) : reject(new Error(`The program ${name} ended with ${code}.`)),
    );
  });
