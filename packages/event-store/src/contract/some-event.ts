import { randomUUID } from 'node:crypto';
import type { NewEvent } from '../event.js';

/** An ordinary event; pass only the fields that matter to your test. */
export const someEvent = (particulars: Partial<NewEvent> = {}): NewEvent => ({
  id: randomUUID(),
  type: 'Reserved',
  schemaVersion: 1,
  tags: [],
  data: {},
  metadata: {},
  ...particulars,
});
