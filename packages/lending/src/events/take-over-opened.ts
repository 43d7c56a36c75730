import { Instant, Label } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: version with care. From here on the state of an old system is taken over (ours). */
export const TakeOverOpened = event(['TakeOverOpened', '旧システムからの引継ぎが始まった'], {
  at: Instant,
  oldSystem: Label,
});
