import { expect, it } from 'vitest';
import { attempts } from './attempts.js';

const at = () => {
  let now = Date.parse('2021-04-20T10:00:00+09:00');
  const tried = attempts(() => new Date(now));
  const fail = (times: number, address: string, card: string) => {
    for (let time = 0; time < times; time += 1) tried.failed(address, card);
  };
  return { tried, fail, pass: (seconds: number) => (now += seconds * 1000) };
};

it('after ten failures from one address each further attempt takes twice as long, up to a quarter of an hour', () => {
  const { tried, fail, pass } = at();
  fail(9, '10.0.0.1', 'a');
  expect(tried.secondsToWait('10.0.0.1', 'b')).toBe(0);
  fail(1, '10.0.0.1', 'b');
  expect(tried.secondsToWait('10.0.0.1', 'c')).toBe(1);
  fail(3, '10.0.0.1', 'c');
  expect(tried.secondsToWait('10.0.0.1', 'd')).toBe(8);
  pass(8);
  expect(tried.secondsToWait('10.0.0.1', 'd')).toBe(0);
  fail(40, '10.0.0.1', 'd');
  expect(tried.secondsToWait('10.0.0.1', 'e')).toBe(900);
  expect(tried.secondsToWait('10.0.0.2', 'e')).toBe(0);
});

it('a stranger who fails for a card delays its patron by five seconds at most', () => {
  const { tried, fail } = at();
  for (let sender = 0; sender < 100; sender += 1) fail(9, `10.0.1.${sender}`, 'a');
  expect(tried.secondsToWait('10.0.0.9', 'a')).toBe(5);
});

it('who logs in begins anew, and after half a day everybody does', () => {
  const { tried, fail, pass } = at();
  fail(15, '10.0.0.1', 'a');
  tried.succeeded('10.0.0.1', 'a');
  expect(tried.secondsToWait('10.0.0.2', 'a')).toBe(0);
  expect(tried.secondsToWait('10.0.0.1', 'a')).toBe(32);
  pass(12 * 60 * 60);
  expect(tried.secondsToWait('10.0.0.1', 'a')).toBe(0);
});
