import { scanningPage } from '../scans/scanning-page.js';
import { workPages } from '../work-pages.js';

/** The desk's one field: a scan says what a copy is, gives its command, and says where the book goes (R56). */
export const scanPage = scanningPage({ of: workPages.scan });
