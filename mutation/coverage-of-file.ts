/** Modules that are kept count what was covered in all files before: each file says what itself covered. */
const { mutantCoverage } =
  (globalThis as { __stryker__?: { mutantCoverage?: { perTest: object } } }).__stryker__ ?? {};
if (mutantCoverage !== undefined) mutantCoverage.perTest = {};
