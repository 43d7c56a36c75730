export { changedPlaces } from './branches.js';
export type { ChangedPlace, TwoYears } from './branches.js';
export type { AtCeiling, Ceilings } from './ceilings.js';
export type { BackInMinutes } from './minutes.js';
export type { Ranked } from './ranked.js';
export { unusualTold } from './told.js';
export type { UnusualTold } from './told.js';
export { unusual } from './unusual.js';
export type { Unusual, UnusualList, UnusualOptions } from './unusual.js';
