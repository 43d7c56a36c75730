import { expect, it } from 'vitest';
import { trackLoginAttempts, type Attempt } from './login-attempts.js';

const at = () => {
  let now = Date.parse('2021-04-20T10:00:00+09:00');
  const tried = trackLoginAttempts(() => new Date(now));
  const attempt = (network: string, card: string, device?: string): Attempt => ({ network, card, device });
  const waits = (one: Attempt): number => {
    const seconds = tried.begin(one);
    if (seconds === 0) tried.end(one, 'unknown');
    return seconds;
  };
  /** Fails once, after the wait that is required. */
  const fail = (one: Attempt) => {
    for (let seconds = tried.begin(one); seconds > 0; seconds = tried.begin(one)) now += seconds * 1000;
    tried.end(one, 'failed');
  };
  return {
    tried,
    attempt,
    waits,
    fail,
    failTimes: (times: number, one: Attempt) => {
      for (let time = 0; time < times; time += 1) fail(one);
    },
    pass: (seconds: number) => (now += seconds * 1000),
  };
};

it('doubles the delay of each attempt after ten failures from one network, up to a quarter of an hour', () => {
  const { attempt, waits, failTimes, pass } = at();
  for (let card = 0; card < 9; card += 1) failTimes(1, attempt('10.0.0.1', `a${card}`));
  expect(waits(attempt('10.0.0.1', 'b'))).toBe(0);
  failTimes(1, attempt('10.0.0.1', 'b'));
  expect(waits(attempt('10.0.0.1', 'c'))).toBe(1);
  failTimes(3, attempt('10.0.0.1', 'c'));
  expect(waits(attempt('10.0.0.1', 'd'))).toBe(8);
  pass(8);
  expect(waits(attempt('10.0.0.1', 'd'))).toBe(0);
  failTimes(9, attempt('10.0.0.1', 'd'));
  expect(waits(attempt('10.0.0.1', 'e'))).toBe(900);
  expect(waits(attempt('10.0.0.2', 'e'))).toBe(0);
});

it('delays other strangers to a card by at most five seconds after a stranger’s failures', () => {
  const { attempt, waits, fail } = at();
  for (let sender = 0; sender < 100; sender += 1) fail(attempt(`10.0.1.${sender}`, 'a'));
  expect(waits(attempt('10.0.0.9', 'a'))).toBe(5);
});

it('does not delay a device that has logged in with the card, after failures of strangers in its network or at its card', () => {
  const { attempt, waits, fail, failTimes } = at();
  for (let sender = 0; sender < 100; sender += 1) fail(attempt(`10.0.1.${sender}`, 'a'));
  failTimes(12, attempt('10.0.0.1', 'b'));
  expect(waits(attempt('10.0.0.1', 'a', 'mine'))).toBe(0);
});

it('treats a device as a stranger to a card after ten failures, until it logs in', () => {
  const { tried, attempt, waits, fail, failTimes } = at();
  for (let sender = 0; sender < 20; sender += 1) fail(attempt(`10.0.1.${sender}`, 'a'));
  const mine = attempt('10.0.0.1', 'a', 'mine');
  failTimes(9, mine);
  expect([tried.isTrusted(mine), waits(mine)]).toEqual([true, 0]);
  failTimes(1, mine);
  expect([tried.isTrusted(mine), waits(mine)]).toEqual([false, 5]);
  expect(tried.isTrusted(attempt('10.0.0.1', 'b', 'mine'))).toBe(true);
  tried.end(mine, 'succeeded');
  expect(tried.isTrusted(mine)).toBe(true);
});

it('counts simultaneous attempts like successive ones', () => {
  const { tried, attempt } = at();
  const begun = Array.from({ length: 40 }, () => tried.begin(attempt('10.0.0.1', 'a')));
  expect(begun.filter((seconds) => seconds === 0)).toHaveLength(10);
});

it('resets the count after a login, and all counts after half a day', () => {
  const { tried, attempt, waits, failTimes, pass } = at();
  failTimes(15, attempt('10.0.0.1', 'a'));
  const elsewhere = attempt('10.0.0.2', 'a');
  pass(5);
  expect(tried.begin(elsewhere)).toBe(0);
  tried.end(elsewhere, 'succeeded');
  expect(waits(attempt('10.0.0.3', 'a'))).toBe(0);
  expect(waits(attempt('10.0.0.1', 'a'))).toBeGreaterThan(20);
  pass(12 * 60 * 60);
  expect([waits(attempt('10.0.0.1', 'a')), tried.hasFailed('10.0.0.1')]).toEqual([0, false]);
});
