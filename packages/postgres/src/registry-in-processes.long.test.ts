import { patronRegistryInProcesses } from '@torioki/patrons/contract';
import { registryPlace } from './testing/registry-place.js';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

patronRegistryInProcesses({ afterEach, describe, expect, fc, it }, 'PostgreSQL', () => registryPlace());
