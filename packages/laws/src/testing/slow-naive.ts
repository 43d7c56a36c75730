import { naive } from '../naive/index.js';
import type { LendingSystem } from '../system/lending-system.js';

const slowly = () => new Promise<void>((resolve) => setTimeout(resolve, 1));

/** The naive system with a database that takes one millisecond. */
export const slowNaive = (): LendingSystem => naive({ pause: slowly, within: (_, work) => work() });
