import type { PortalOptions } from './portal-options.js';

/** Calls the host for something that no page waits for. What it throws, also later, goes to `onTrouble`; what that throws, nowhere. */
export const callHost = (call: () => unknown, onTrouble?: PortalOptions['onTrouble']): void =>
  void Promise.resolve()
    .then(call)
    .catch((thrown: unknown) => onTrouble?.(thrown instanceof Error ? thrown : new Error(String(thrown))))
    .catch(() => undefined);
