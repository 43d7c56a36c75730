import type { PortalOptions } from './portal-options.js';

/** Wraps a thrown value in an Error if it is none. */
export const asError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(String(thrown));

/**
 * Calls a function of the host that no page waits for. An error in it, also a later one, goes to `onTrouble`.
 * An error of `onTrouble` itself is dropped.
 */
export const callHost = (call: () => unknown, onTrouble?: PortalOptions['onTrouble']): void =>
  void Promise.resolve()
    .then(call)
    .catch((thrown: unknown) => onTrouble?.(asError(thrown)))
    .catch(() => undefined);
