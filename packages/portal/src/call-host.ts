import type { PortalOptions } from './portal-options.js';

/**
 * Calls a function of the host that no page waits for. An error in it, also a later one, goes to `onTrouble`.
 * An error of `onTrouble` itself is dropped.
 */
export const callHost = (call: () => unknown, onTrouble?: PortalOptions['onTrouble']): void =>
  void Promise.resolve()
    .then(call)
    .catch((thrown: unknown) => onTrouble?.(thrown instanceof Error ? thrown : new Error(String(thrown))))
    .catch(() => undefined);
