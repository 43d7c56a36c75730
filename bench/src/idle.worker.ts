/** Does nothing until it is told to stop, and tells how many milliseconds it was deaf at a time, at most. */
import { once } from 'node:events';
import { longestStop } from './longest-stop.js';

const stopped = once(process, 'message');
process.send?.('ready');
process.send?.(await longestStop(() => stopped));
process.disconnect();
