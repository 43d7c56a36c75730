import type { PatronRegistry } from '@torioki/patrons';
import { recordPages } from '../requests/registry/record-facts.js';
import type { Job } from './job.js';
import type { Parts } from './parts.js';
import { recordingTogether, type RecordingDid } from './report.js';

interface RegistryParts extends Parts {
  readonly registry: PatronRegistry;
}

/** Records the facts about patrons that are missing in the history, without waiting for a command. */
export const recordDecided: Job<'recording', RecordingDid, RegistryParts> = {
  job: 'recording',
  together: recordingTogether,
  async *steps(parts) {
    for await (const page of recordPages(parts)) {
      yield 'code' in page ? page : { recorded: page.places.size, unrecorded: page.unrecorded };
      if (parts.closed.value) return;
    }
  },
};
