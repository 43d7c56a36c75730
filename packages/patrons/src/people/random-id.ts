import { v4 } from 'uuid';

/** A random UUID (version 4), which shows nothing about its owner. */
export const randomId = (random: (bytes: number) => Uint8Array): string => v4({ random: random(16) });
