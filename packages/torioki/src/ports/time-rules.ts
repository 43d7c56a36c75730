import type { CallRule } from '@torioki/lending/host-rules';
import type { Observe } from '../answers/observe.js';

/** The longest time that a rule of the host should take for a command, in milliseconds. */
const longest = 10;

/** Calls the rules of the host for one command, and measures them. */
interface TimedRules {
  readonly callRule: CallRule;
  /** Reports the slow rules, after the command. */
  readonly reportSlow: () => void;
}

/** Begins to measure the rules of the host for a command. */
export type TimeRules = () => TimedRules;

/**
 * Adds up the time of each rule in a command, even if the command is decided several times.
 * `readMilliseconds` reads the clock.
 */
export const timeRules =
  (observe: Observe, readMilliseconds = () => performance.now()): TimeRules =>
  () => {
    if (observe === undefined) return { callRule: (_, call) => call(), reportSlow: () => undefined };
    const spent = new Map<string, number>();
    return {
      callRule: (code, call) => {
        const began = readMilliseconds();
        const answer = call();
        spent.set(code, (spent.get(code) ?? 0) + readMilliseconds() - began);
        return answer;
      },
      reportSlow: () => {
        for (const [code, milliseconds] of spent)
          if (milliseconds > longest) observe({ is: 'slow-rule', code, milliseconds });
      },
    };
  };
