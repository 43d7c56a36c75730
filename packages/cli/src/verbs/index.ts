import type { Verb } from '../verb.js';
import { simulate } from './simulate.js';
import { unusual } from './unusual.js';
import { verify } from './verify.js';

/** Every verb, by the word that calls it. */
export const verbs: Readonly<Record<string, Verb>> = { verify, unusual, simulate };
