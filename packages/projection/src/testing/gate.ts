import type { Documents } from '../documents.js';

/** A gate. Calls of `pass` wait until the test opens the gate, for one call or for all later ones. */
export const gate = () => {
  let open = false;
  let waiting: (() => void)[] = [];
  return {
    pass: () =>
      new Promise<void>((resolve) => {
        if (open) resolve();
        else waiting.push(resolve);
      }),
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

export const gateCommits = (documents: Documents) => {
  const { pass, ...controls } = gate();
  const commit: Documents['commit'] = async (...args) => {
    await pass();
    return documents.commit(...args);
  };
  return { documents: { ...documents, commit }, ...controls };
};
