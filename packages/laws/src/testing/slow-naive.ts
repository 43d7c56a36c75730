import { naive } from '../naive/index.js';
import type { LendingSystem } from '../system/lending-system.js';

const slowly = () => new Promise<void>((resolve) => setTimeout(resolve, 1));

/** The naive system, whose database takes a millisecond. */
export const slowNaive = (): LendingSystem => naive({ pause: slowly, within: (_, work) => work() });
