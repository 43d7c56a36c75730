import { existsSync } from 'node:fs';

/** Debian's. Where it is not installed, the tests that need a browser are skipped, and say so. */
export const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
