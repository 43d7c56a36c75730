import { Session } from 'node:inspector/promises';
import type { Change } from './rule-fault.js';

/** Begins to watch whether what a fault put into a file is ever run; what is given tells. */
export const watching = async ({ file, to }: Change): Promise<() => Promise<boolean>> => {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Debugger.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return async () => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const script = result.find(({ url }) => url.endsWith(`/${file}`));
    if (script === undefined) return false;
    const { scriptSource } = await session.post('Debugger.getScriptSource', { scriptId: script.scriptId });
    const at = to === '' ? 0 : scriptSource.indexOf(to);
    const around = script.functions
      .flatMap(({ ranges }) => ranges)
      .filter(({ startOffset, endOffset }) => startOffset <= at && at < endOffset)
      .toSorted((one, other) => one.endOffset - one.startOffset - (other.endOffset - other.startOffset));
    return (around[0]?.count ?? 0) > 0;
  };
};
