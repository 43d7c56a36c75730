import { serveOverLines } from '../system/serving.js';
import { slowNaive } from './slow-naive.js';

/** A driver in its own process. */
serveOverLines(slowNaive());
