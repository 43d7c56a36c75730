import { randomUUID } from 'node:crypto';
import type { NewEvent } from '../event.js';

/** An event like any other but for what a test is about. */
export const someEvent = (particulars: Partial<NewEvent> = {}): NewEvent => ({
  id: randomUUID(),
  type: 'Reserved',
  schemaVersion: 1,
  tags: [],
  data: {},
  metadata: {},
  ...particulars,
});
