import type { EventStore } from '@torioki/event-store';
import type { PatronRegistry } from '@torioki/patrons';
import { firstValueFrom, defer, map, merge, Subject } from 'rxjs';

export interface PeoplePorts {
  readonly events: EventStore;
  readonly people: PatronRegistry;
}

type Verb = (...given: unknown[]) => Promise<unknown>;

/** Decides what happens to one call. Call `made` to make the call. */
export type Fate = (call: string, made: () => Promise<unknown>) => Promise<unknown>;

const fated = <Port extends object>(port: Port, fate: Fate, except: readonly string[]): Port => ({
  ...port,
  ...Object.fromEntries(
    Object.entries(port)
      .filter(([name, verb]) => typeof verb === 'function' && !except.includes(name))
      .map(([name, verb]) => [
        name,
        (...given: unknown[]) => fate(name, () => (verb as Verb).apply(port, given)),
      ]),
  ),
});

/** Ports whose calls all go through `fate`. */
export const portsWithFate = ({ events, people }: PeoplePorts, fate: Fate): PeoplePorts => ({
  events: fated(events, fate, ['subscribe', 'close']),
  people: fated(people, fate, ['close']),
});

/**
 * Ports that die with their process at the step `nth`. Each call has two steps: one before the call, and one
 * after it, when its answer is lost. `of` runs a work with the ports. It returns the step at which they died,
 * or undefined if the work has fewer steps.
 */
export const dyingPorts = (ports: PeoplePorts, nth: number) => {
  const death = new Subject<string>();
  let steps = -Infinity;
  const step = (name: string): Promise<void> => {
    if (steps++ !== nth) return Promise.resolve();
    death.next(name);
    return new Promise(() => undefined);
  };
  const dying = portsWithFate(ports, async (call, made) => {
    await step(`before ${call}`);
    const answer = await made();
    await step(`after ${call}`);
    return answer;
  });
  return {
    ports: dying,
    of: (work: () => Promise<unknown>): Promise<string | undefined> => {
      steps = 0;
      return firstValueFrom(merge(death, defer(work).pipe(map(() => undefined))));
    },
  };
};
