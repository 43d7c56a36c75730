import { serveOverLines } from '../system/serving.js';
import { slowNaive } from './slow-naive.js';

serveOverLines(slowNaive());
