import { v4 } from 'uuid';

/** A random UUID (version 4), from which nobody can learn anything. */
export const randomId = (random: (bytes: number) => Uint8Array): string => v4({ random: random(16) });
