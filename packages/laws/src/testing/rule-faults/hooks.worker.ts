import type { LoadHook } from 'node:module';
import type { RuleFault } from './rule-fault.js';

let planted: RuleFault | undefined;

export const initialize = (fault: RuleFault): void => {
  planted = fault;
};

/** Loads modules as they are; the one of the fault with the fault in it. Throws if what it replaces is not there any more. */
export const load: LoadHook = async (url, context, nextLoad) => {
  const loaded = await nextLoad(url, context);
  if (planted === undefined || !url.endsWith(`/lending/dist/${planted.file}`)) return loaded;
  const source = String(loaded.source);
  if (!source.includes(planted.from))
    throw new Error(`${planted.id}: ${planted.file} has no ${planted.from}`);
  return { ...loaded, source: source.replace(planted.from, () => planted?.to ?? '') };
};
