import type { Verb } from '../verb.js';
import { audit } from './audit.js';
import { backup } from './backup.js';
import { explain } from './explain.js';
import { excerptVerb } from './excerpt.js';
import { exportVerb } from './export.js';
import { headKey } from './head-key.js';
import { head, headRotate } from './head.js';
import { importVerb } from './import.js';
import { report } from './report.js';
import { restore } from './restore.js';
import { restoreDrill } from './restore-drill.js';
import { show } from './show.js';
import { simulate } from './simulate.js';
import { migrate } from './migrate.js';
import { unusual } from './unusual.js';
import { verify } from './verify.js';
import { whatIf } from './what-if.js';

/** All verbs, by name. */
export const verbs: Readonly<Record<string, Verb>> = {
  verify,
  head,
  'head key': headKey,
  'head rotate': headRotate,
  explain,
  export: exportVerb,
  excerpt: excerptVerb,
  import: importVerb,
  migrate,
  backup,
  restore,
  'restore-drill': restoreDrill,
  audit,
  show,
  'what-if': whatIf,
  unusual,
  report,
  simulate,
};
