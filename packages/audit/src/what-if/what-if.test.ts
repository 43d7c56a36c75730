import { orThrow, type EventStore } from '@torioki/event-store';
import { unwrapAnswer, expectFailure, chooseRuns } from '@torioki/event-store/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { simulateHistory } from '../testing/simulate-history.js';
import { compareOutcomes } from './what-if.js';

let store: EventStore;

beforeAll(async () => {
  store = await simulateHistory({ seed: 3, days: chooseRuns(40, 365), patrons: 12 });
});

const runWhatIf = async (options: Partial<Parameters<typeof compareOutcomes>[1]> = {}) =>
  orThrow(await compareOutcomes(store, { keys: {}, ...options }));

describe('a decision under other rules', () => {
  it.each([false, true])('is the same under the same rules (in order: %s)', async (inOrder) => {
    const { orders, same, differing, noLongerFits } = await runWhatIf({ inOrder });
    expect([same, differing, noLongerFits]).toEqual([orders, [], 0]);
    expect(orders).toBeGreaterThan(200);
  });

  it('is refused by the stricter rule', async () => {
    const { refused, other, orders, same, differing } = await runWhatIf({ keys: { reservationLimit: 1 } });
    expect(refused).toEqual([{ name: 'over-reservation-limit', orders: orders - same }]);
    expect(other).toEqual([]);
    expect(differing[0]).toMatchObject({
      command: 'Reserve',
      outcome: { refusals: [{ code: 'over-reservation-limit', limit: 1 }] },
    });
    const inOrder = await runWhatIf({ keys: { reservationLimit: 1 }, inOrder: true });
    const lower = inOrder.refused[0]?.orders ?? 0;
    expect(lower).toBeGreaterThan(0);
    expect(lower).toBeLessThan(differing.length);
    expect(inOrder.noLongerFits).toBeGreaterThan(0);
    expect(inOrder.sentences[1]?.en).toMatch(/one after the other/);
  });

  it('has another due date', async () => {
    const { other, refused, differing, sentences } = await runWhatIf({ keys: { 'loanDays.normal': 21 } });
    expect(other).toEqual([{ name: 'PickedUp.dueDate', orders: differing.length }]);
    expect(refused).toEqual([]);
    const [unseen, itself] = sentences;
    expect(unseen?.en).toMatch(/Refused orders are not recorded/);
    expect(itself?.en).toMatch(/decided separately/);
  });

  it('covers only the orders of the given days', async () => {
    const from = '2021-04-10' as never;
    const until = '2021-04-20' as never;
    const before = await unwrapAnswer(store.records());
    const { differing } = await runWhatIf({ from, until, keys: { reservationLimit: 1 } });
    expect(differing.length).toBeGreaterThan(0);
    for (const { at } of differing) expect(at >= '2021-04-09T15:00' && at < '2021-04-20T15:00').toBe(true);
    expect(await unwrapAnswer(store.records())).toEqual(before);
  });

  it.each([
    [{ limit: 8 }, 'limit'],
    [{ reservationLimit: 'eight' }, 'reservationLimit'],
    [{ 'loanDays.short': 99 }, 'loanDays.short'],
  ])('requires keys of the policy, not %j', async (keys, path) => {
    expect(await expectFailure('invalid-input', compareOutcomes(store, { keys }))).toMatchObject({ path });
  });
});
