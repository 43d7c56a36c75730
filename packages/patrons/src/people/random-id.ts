import { v4 } from 'uuid';

/** A random UUID (version 4): nothing can be learnt from it. */
export const randomId = (random: (bytes: number) => Uint8Array): string => v4({ random: random(16) });
