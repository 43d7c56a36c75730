import type { PortalOptions } from './portal-options.js';

/** Returns a thrown value if it is an Error; otherwise an Error with its text. */
export const asError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(String(thrown));

/**
 * Calls a function of the host, without waiting for it. If it throws or its promise rejects, `onTrouble` gets
 * the error. An error of `onTrouble` itself is ignored.
 */
export const callHost = (call: () => unknown, onTrouble?: PortalOptions['onTrouble']): void =>
  void Promise.resolve()
    .then(call)
    .catch((thrown: unknown) => onTrouble?.(asError(thrown)))
    .catch(() => undefined);
