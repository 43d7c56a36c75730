import type { PatronRegistry } from '../../patron-registry.js';
import { beginner } from './beginner.js';
import { mailer } from './mailer.js';
import { registrar } from './registrar.js';

const programs = { beginner, mailer, registrar };

/** A program that another process runs with a registry. */
export type Program = keyof typeof programs;

/** Runs a program by its name until it ends, for the worker of an adapter. */
export const runProgram = (name: string, registry: PatronRegistry, args: readonly string[]): Promise<void> =>
  programs[name as Program](registry, args);
