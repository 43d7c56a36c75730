export { runServer, type Surroundings } from './run.js';
