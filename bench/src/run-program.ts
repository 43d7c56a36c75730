import type { ForkOptions } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from './figure.js';
import { reportOf } from './report-of.js';
import { quick } from './size.js';

/** The folder of this checkout's built programs. */
export const here = fileURLToPath(new URL('.', import.meta.url));

const fileOf = (built: string, name: string): string => join(built, 'programs', `${name}.js`);

export const programs = readdirSync(join(here, 'programs')).flatMap(
  (file) => /^([\w-]+)\.js$/.exec(file)?.[1] ?? [],
);

export const hasProgram = (built: string, name: string): boolean => existsSync(fileOf(built, name));

/** Runs a checkout's program in its own process, and returns its report. */
export const runProgram = (built: string, name: string, options: ForkOptions = {}): Promise<Report> =>
  reportOf(fileOf(built, name), quick ? ['--quick'] : [], options);
