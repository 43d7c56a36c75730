import { naive } from '../naive/index.js';
import { serveOverLines } from '../system/serving.js';

/** A driver as a process of its own: the naive system, whose database takes a millisecond. */
const slowly = () => new Promise<void>((resolve) => setTimeout(resolve, 1));

serveOverLines(naive({ pause: slowly, within: (_, work) => work() }));
