import type { CallRule } from '@torioki/lending/host-rules';
import type { Observe } from '../answers/observe.js';

/** The longest time that a rule of the host should take for a command, in milliseconds. */
const longest = 10;

/** Calls rules of the host, and reports the slow ones. `readMilliseconds` is the clock that it reads. */
export const timeRules = (observe: Observe, readMilliseconds = () => performance.now()): CallRule =>
  observe
    ? (code, call) => {
        const began = readMilliseconds();
        const answer = call();
        const milliseconds = readMilliseconds() - began;
        if (milliseconds > longest) observe({ is: 'slow-rule', code, milliseconds });
        return answer;
      }
    : (_, call) => call();
