import type { Documents } from '../documents.js';

/** Documents whose commits wait until they are let through, one by one or all from then on. */
export const gated = (documents: Documents) => {
  let open = false;
  let waiting: (() => void)[] = [];
  const pass = () =>
    new Promise<void>((resolve) => {
      if (open) resolve();
      else waiting.push(resolve);
    });
  return {
    documents: {
      ...documents,
      commit: async (...args: Parameters<Documents['commit']>) => {
        await pass();
        return documents.commit(...args);
      },
    } satisfies Documents,
    letOne: () => waiting.shift()?.(),
    letAll: () => {
      open = true;
      waiting.forEach((resolve) => resolve());
      waiting = [];
    },
    shut: () => {
      open = false;
    },
    waiting: () => waiting.length,
  };
};
