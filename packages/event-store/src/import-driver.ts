import { readFile } from 'node:fs/promises';
import { because, ExplainedError, mustBe, type ReasonTexts } from './because.js';
import type { Fault } from './json.js';

/** The fault of an option `driver`; undefined if it is missing or the URL of a module. */
export const findDriverFault = (driver: unknown): Fault | undefined => {
  if (driver === undefined || (typeof driver === 'string' && URL.canParse(driver))) return undefined;
  const form = "the URL of a module, such as import.meta.resolve('better-sqlite3')";
  const ja = "import.meta.resolve('better-sqlite3') のような、モジュールのURLを書く";
  return { path: 'driver', ...mustBe(form, ja, false) };
};

/** The oldest version of Node that a module supports, according to its package; 0 if it names no version. */
const wantedNode = async (module: string): Promise<number> => {
  try {
    const manifest = await readFile(new URL('../package.json', module), 'utf8');
    return Number(/"engines":\s*\{[^}]*"node":\s*"\D*(\d+)/.exec(manifest)?.[1] ?? 0);
  } catch {
    return 0;
  }
};

const runningNode = Number.parseInt(process.versions.node, 10);

const oldNode = (wanted: number): ReasonTexts =>
  because(
    'old-node',
    `its driver needs Node ${wanted} or newer, and this is Node ${runningNode}`,
    `driver には Node ${wanted} 以上が要る`,
    { wanted, running: runningNode },
  );

/**
 * Imports the URL of a driver, and returns its class. Throws `old-node` if the driver needs a newer Node,
 * because better-sqlite3 13 crashes Node 20.
 */
export const importDriver = async <Driver>(module: string): Promise<Driver> => {
  const wanted = await wantedNode(module);
  if (wanted > runningNode) throw new ExplainedError(oldNode(wanted));
  const imported = (await import(module)) as { readonly default: Driver };
  return imported.default;
};
