import type { Desk } from './desk.js';
import { deskFor } from './desk-for.js';
import { inService, type Hindrance } from './in-service.js';
import { requestOf } from './request.js';

/** The desk at which an actor gives commands, while the library is in service. */
export const deskInService = (
  hindrance: Hindrance,
  parts: Parameters<typeof deskFor>[0],
  actor: unknown,
): Desk =>
  inService(hindrance, (error) => ({ is: 'failed', error }) as const, deskFor(parts, actor, requestOf));
