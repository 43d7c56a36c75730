import { patronRegistryInProcesses } from '@torioki/patrons/contract';
import { registryPlace } from './testing/registry-place.js';

patronRegistryInProcesses('PostgreSQL', () => registryPlace());
