export type { Answered, CartLine, Desk } from './desk.js';
export { openLibrary, type Library, type LibraryOptions } from './open-library.js';
export type { PolicyDiffers } from './opening-policy.js';
export type { PolicyDifference } from './policy-difference.js';
export type { Plain, Request } from './request.js';
export type { View, Views } from './views.js';
export type { BranchShipments, PackingListLine, QueuedReservation, Waiting } from '@torioki/read-models';
export { hokkaido, refusalText } from '@torioki/lending';
