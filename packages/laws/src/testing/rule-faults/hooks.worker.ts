import type { LoadHook } from 'node:module';
import type { Change, RuleFault } from './rule-fault.js';

let planted: RuleFault | undefined;

export const initialize = (fault: RuleFault): void => {
  planted = fault;
};

const applyChange = (source: string, { file, from, to }: Change): string => {
  if (!source.includes(from)) throw new Error(`${file} does not contain the text to replace: ${from}`);
  return source.replace(from, () => to);
};

/**
 * Loads a module. Plants the fault if it belongs to this module; throws if the text to replace is missing.
 */
export const load: LoadHook = async (url, context, nextLoad) => {
  const loaded = await nextLoad(url, context);
  const changes =
    planted === undefined ? [] : [planted, ...(planted.also === undefined ? [] : [planted.also])];
  const change = changes.find(({ file }) => url.endsWith(`/${file}`));
  return change === undefined ? loaded : { ...loaded, source: applyChange(String(loaded.source), change) };
};
