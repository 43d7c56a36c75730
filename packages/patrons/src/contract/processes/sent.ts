import { unwrapAnswer } from '@torioki/event-store/contract';
import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import type { Worker } from '@torioki/event-store/contract';
import { listAllPending } from '../changes.js';
import { everyCommand } from '../every-command.js';
import type { RegistryPlace } from './place.js';

export interface SentCommand {
  readonly name: string;
  readonly request: object;
  /** The answer, if the registrar received it before it was killed. */
  done?: unknown;
}

/** Collects the commands that a registrar process sends until it is killed. Calls `onAnswer` after each line of its output. */
export const collectSent = async (
  { lines, ended }: Worker,
  onAnswer: () => void,
): Promise<readonly SentCommand[]> => {
  const sent: SentCommand[] = [];
  for await (const line of lines) {
    const [, name, request] = /^sends (\w+) (.*)$/.exec(line) ?? [];
    const last = sent.at(-1);
    if (name) sent.push({ name, request: JSON.parse(request ?? '') as object });
    else if (last) last.done = JSON.parse(line.replace(/^done /, '')) as unknown;
    onAnswer();
  }
  strictEqual(await ended, 'SIGKILL');
  return sent;
};

/**
 * Sends every command again, and checks that each was done completely and once, with the same answer. Returns
 * a summary in a sentence.
 */
export const accountFor = async (
  { open, rows }: RegistryPlace,
  sent: readonly SentCommand[],
): Promise<string> => {
  const registry = await open();
  const unanswered = sent.filter((one) => !('done' in one));
  const pendingBefore = (await listAllPending(registry)).length;
  for (const { name, request, done } of sent) {
    const command = everyCommand.find((one) => one.name === name);
    ok(command, `${name} is unknown`);
    const again = await unwrapAnswer(command.sent(registry, request));
    if (done !== undefined) deepStrictEqual(again ?? null, done);
  }

  const numberOf = (name: string) => sent.filter((one) => one.name === name).length;
  for (const table of ['patron', 'borrower'] as const)
    strictEqual((await rows(table)).length, numberOf('RegisterPatron'));
  strictEqual((await rows('card')).length, numberOf('RegisterPatron') + numberOf('IssueCard'));
  strictEqual((await rows('command')).length, sent.length);
  const facts = sent.length - numberOf('addToCart');
  strictEqual((await rows('fact')).length, facts);
  const carts = (await rows('patron')).flatMap(
    ({ document }) => (document as { readonly cart: readonly unknown[] }).cart,
  );
  strictEqual(carts.length, numberOf('addToCart'));
  return (
    `${sent.length} commands sent, ${unanswered.length} of them unanswered; ` +
    `${pendingBefore} of ${facts} facts found pending`
  );
};
