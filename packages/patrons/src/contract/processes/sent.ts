import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import type { Worker } from '@torioki/event-store/contract';
import { answered } from '../answered.js';
import { everyCommand } from '../every-command.js';
import type { RegistryPlace } from './place.js';

/** A command that a registrar sent. */
export interface Sent {
  readonly verb: string;
  readonly request: object;
  /** What was answered, if the registrar lived to see it. */
  done?: unknown;
}

/** What a registrar sends until it is killed; `heard` is called after each line that it prints. */
export const sentBy = async ({ lines, ended }: Worker, heard: () => void): Promise<readonly Sent[]> => {
  const sent: Sent[] = [];
  for await (const line of lines) {
    const [, verb, request] = /^sends (\w+) (.*)$/.exec(line) ?? [];
    const last = sent.at(-1);
    if (verb) sent.push({ verb, request: JSON.parse(request ?? '') as object });
    else if (last) last.done = JSON.parse(line.replace(/^done /, '')) as unknown;
    heard();
  }
  strictEqual(await ended, 'SIGKILL');
  return sent;
};

/** Sends every command again: each is done, whole and once, and answered as it was. In a sentence, what was found. */
export const accountFor = async ({ open, rows }: RegistryPlace, sent: readonly Sent[]): Promise<string> => {
  const registry = await open();
  const unanswered = sent.filter((one) => !('done' in one));
  const pendingBefore = (await answered(registry.pendingEvents())).length;
  for (const { verb, request, done } of sent) {
    const command = everyCommand.find(({ name }) => name === verb);
    ok(command, `${verb} is unknown`);
    const again = await answered(command.sent(registry, request));
    if (done !== undefined) deepStrictEqual(again ?? null, done);
  }

  const numberOf = (verb: string) => sent.filter((one) => one.verb === verb).length;
  for (const table of ['patron', 'card', 'borrower'] as const)
    strictEqual((await rows(table)).length, numberOf('registerPatron'));
  strictEqual((await rows('command')).length, sent.length);
  const withEvents = sent.length - numberOf('addToCart');
  strictEqual((await rows('event')).length, withEvents);
  const carts = (await rows('patron')).flatMap(
    ({ document }) => (document as { readonly cart: readonly unknown[] }).cart,
  );
  strictEqual(carts.length, numberOf('addToCart'));
  return (
    `${sent.length} commands sent, ${unanswered.length} of them unanswered; ` +
    `${pendingBefore} of ${withEvents} events found pending`
  );
};
