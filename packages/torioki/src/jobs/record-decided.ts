import type { PatronRegistry } from '@torioki/patrons';
import { recordPages } from '../requests/registry/record-facts.js';
import type { Job } from './job.js';
import type { Parts } from './parts.js';
import { recordingTogether, type RecordingReport } from './report.js';

/** The parts of the jobs of a library with a registry. */
export interface RegistryParts extends Parts {
  readonly registry: PatronRegistry;
}

export const recordDecided: Job<RecordingReport, RegistryParts> = {
  ja: '未記録の処理の記録',
  en: 'records the decisions about patrons that are not in the history yet, because it was unavailable or a program died (ours). Without this job, they would wait for the next command about the patron',
  roles: [],
  gives: [],
  expected: [],
  troubles: [],
  job: 'recording',
  together: recordingTogether,
  async *steps(parts) {
    for await (const page of recordPages(parts)) {
      yield 'code' in page ? page : { recorded: page.places.size, unrecorded: page.unrecorded };
      if (parts.closed.value) return;
    }
  },
};
