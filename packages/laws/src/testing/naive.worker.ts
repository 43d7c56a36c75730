import { serveOverLines } from '../system/serving.js';
import { slowNaive } from './slow-naive.js';

/** A driver as a process of its own. */
serveOverLines(slowNaive());
