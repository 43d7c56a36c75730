import { reExecute } from '@torioki/event-store';
import { expect, it } from 'vitest';
import { listenToPlan, type AppliedRule } from '../decisions/index.js';
import { lendingEventCodec, lendingEvents } from '../events/index.js';
import { allDecisions } from '../samples/index.js';
import { openStoreWith, type ReadEvents } from '../samples/record-commands.js';
import { wholeHistory } from '../samples/whole-history.js';

/** Decides all commands of a history a second time. Returns the rules that were applied. */
const listAppliedRules = async (recorded: ReadEvents): Promise<readonly AppliedRule[]> => {
  const applied: AppliedRule[] = [];
  const listening = allDecisions.map((decision): (typeof allDecisions)[number] => ({
    ...decision,
    plan: (command) => listenToPlan(decision.plan(command), (rule) => applied.push(rule)),
  }));
  const store = await openStoreWith(recorded);
  for (const { position } of await recorded()) await reExecute(store, lendingEventCodec, listening, position);
  return applied;
};

it('records, of every type, exactly these events', async () => {
  const events = await wholeHistory.recorded();
  const types = new Set(events.map(({ type }) => type));
  expect(
    Object.keys(lendingEvents).filter((type) => !types.has(type)),
    'This type is never recorded. Record it in samples/whole-history.ts, then run this test with --update.',
  ).toEqual([]);
  const lines = events.map(({ type, data, tags }) => JSON.stringify({ type, data, tags }));
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('whole-history.jsonl');
});

it('gives the facts that each rule read when it let a command pass', async () => {
  const first = new Map(
    (await listAppliedRules(wholeHistory.recorded)).toReversed().map(({ rule, facts }) => [rule.id, facts]),
  );
  const lines = [...first].sort().map((line) => JSON.stringify(line));
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('applied-rules.jsonl');
});
