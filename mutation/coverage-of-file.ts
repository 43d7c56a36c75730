/** Resets the coverage for each file, because kept modules would also count the coverage of earlier files. */
const { mutantCoverage } =
  (globalThis as { __stryker__?: { mutantCoverage?: { perTest: object } } }).__stryker__ ?? {};
if (mutantCoverage !== undefined) mutantCoverage.perTest = {};
