import { serveOverLines } from '../../system/serve-system.js';
import { openStoresIn } from './on-sqlite.js';
import { torioki } from './torioki.js';
import { uuidOf } from './uuid-of.js';

/** Torioki on SQLite as a driver. Each world has its own files in a folder, also after a restart. */
const [folder = ''] = process.argv.slice(2);
const system = torioki('Torioki on SQLite, killed', (clock, world) =>
  openStoresIn(folder, uuidOf(JSON.stringify(world)), clock),
);

serveOverLines({ ...system, declares: { ...system.declares, parallel: 1 } });
