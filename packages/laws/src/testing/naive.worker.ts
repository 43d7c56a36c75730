import { serveOverLines } from '../system/serve-system.js';
import { slowNaive } from './slow-naive.js';

serveOverLines(slowNaive());
