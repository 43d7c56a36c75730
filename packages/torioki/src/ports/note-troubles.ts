import type { Observe } from '../answers/observe.js';
import type { HostPort } from './library-options.js';

/**
 * Notes the code of a trouble of a port, or null after a good answer. Name the verb if the port has several.
 * Each function of the host's words is a port, too.
 */
export type NoteTrouble = (port: HostPort | `words.${string}`, code: string | null, verb?: string) => void;

/**
 * Reports the first trouble of a port's verb. Reports the next one only after the verb has answered well
 * again.
 */
export const noteTroubles = (observe: Observe): NoteTrouble => {
  const failing = new Set<string>();
  return (port, code, verb = '') => {
    const name = `${port} ${verb}`;
    if (code === null) failing.delete(name);
    else if (!failing.has(name)) {
      failing.add(name);
      observe?.({ is: 'trouble', port, code });
    }
  };
};

/** The errors of a store or a registry that does not work. All other errors are answers to a request. */
const troubles = /^(store|registry|history|chain|index)-/;

interface AnyEither {
  readonly _tag: 'Left' | 'Right';
  readonly left?: unknown;
}

/** The code of a trouble in the answer of a store or a registry; null if there is none. */
export const troubleIn = (answer: unknown): string | null => {
  if (answer === undefined) return null;
  const { _tag, left } = (answer ?? {}) as Partial<AnyEither>;
  if (_tag === undefined) return 'wrong-answer';
  const { code } = (left ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' && troubles.test(code) ? code : null;
};
