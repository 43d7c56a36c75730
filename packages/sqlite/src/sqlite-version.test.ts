import { describe, expect, it } from 'vitest';
import { isSafeVersion } from './sqlite-version.js';

describe('SQLite', () => {
  it.each(['3.51.3', '3.51.10', '3.52.0', '3.53.2', '4.0.0'])('%s is safe to write with', (version) => {
    expect(isSafeVersion(version)).toBe(true);
  });

  it.each(['3.51.2', '3.50.9', '3.46.1', '2.99.99'])('%s is not safe to write with', (version) => {
    expect(isSafeVersion(version)).toBe(false);
  });
});
