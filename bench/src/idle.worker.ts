/** Waits for a message, then reports the longest stop of this idle process in milliseconds. */
import { once } from 'node:events';
import { longestStop } from './longest-stop.js';

const stopped = once(process, 'message');
process.send?.('ready');
process.send?.(await longestStop(() => stopped));
process.disconnect();
