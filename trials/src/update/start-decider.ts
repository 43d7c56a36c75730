import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Command } from '@torioki/event-store';
import type { Release } from './make-release.js';

export interface DecidedCommand {
  readonly id: string;
  readonly is: 'accepted' | 'refused' | 'failed';
  /** The outcome as JSON, or the sentence of an error. */
  readonly reason: string;
}

/** A process of a release that decides commands. */
export interface Decider {
  readonly release: Release;
  readonly decide: (command: Command) => Promise<DecidedCommand>;
  readonly end: () => Promise<void>;
}

/** Starts a process of a release on a history. */
export const startDecider = (release: Release, connection: string): Decider => {
  const program = join(release.folder, 'trials/dist/update/decide.worker.js');
  const child = spawn(process.execPath, [program, connection], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map<string, (decided: DecidedCommand) => void>();
  createInterface(child.stdout).on('line', (line) => {
    const decided = JSON.parse(line) as DecidedCommand;
    waiting.get(decided.id)?.(decided);
    waiting.delete(decided.id);
  });
  const ended = once(child, 'exit').then(([code]) => {
    for (const [id, resolve] of waiting) resolve({ id, is: 'failed', reason: `It ended with ${code}.` });
  });
  process.once('exit', () => child.kill('SIGKILL'));
  return {
    release,
    decide: (command) =>
      new Promise((resolve) => {
        waiting.set(command.id, resolve);
        child.stdin.write(`${JSON.stringify(command)}\n`);
      }),
    end: async () => {
      child.stdin.end();
      await ended;
    },
  };
};
