import { fork } from 'node:child_process';
import { on, once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LendingCommand } from '@torioki/lending';
import { onTestFinished } from 'vitest';
import type { Place } from '../desk/places.js';
import type { Finished, FromRacer, ToRacer } from './race-messages.js';

const worker = fileURLToPath(new URL('../../dist/race/race.worker.js', import.meta.url));

/** A process of its own that gives commands to a library. */
export interface Racer {
  tell(message: ToRacer): void;
  /** Waits for its next message, which must be this. */
  hear<Is extends FromRacer['is']>(is: Is): Promise<Extract<FromRacer, { readonly is: Is }>>;
  /** Ends when it has closed its store. */
  end(): Promise<void>;
}

/** Starts one, which does not outlive the running test. */
export const startRacer = async (place: Place): Promise<Racer> => {
  const child = fork(worker, [JSON.stringify(place)], { execArgv: [] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = on(child, 'message', { close: ['exit'] });
  const racer: Racer = {
    tell: (message) => void child.send(message),
    hear: async <Is extends FromRacer['is']>(is: Is) => {
      const next = await said.next();
      const message = next.done === true ? undefined : (next.value as readonly FromRacer[])[0];
      if (message?.is !== is) throw new Error(`A racer was to say ${is}, and said ${message?.is}.`);
      return message as Extract<FromRacer, { readonly is: Is }>;
    },
    end: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
  await racer.hear('ready');
  return racer;
};

/** Runs a command in each of the processes at once. Those who meet have both decided before either appends. */
export const race = async (
  racers: readonly Racer[],
  commands: readonly LendingCommand[],
  meets: boolean,
): Promise<readonly Finished[]> => {
  racers.forEach((racer, index) => {
    const command = commands[index];
    if (command) racer.tell({ is: 'run', command, meets });
  });
  if (meets) {
    await Promise.all(racers.map((racer) => racer.hear('about to append')));
    racers.forEach((racer) => racer.tell({ is: 'go on' }));
  }
  return Promise.all(racers.map((racer) => racer.hear('finished')));
};
