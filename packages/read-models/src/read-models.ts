import type { AnyReadModel } from '@torioki/projection';
import * as folders from './folders.js';

const isReadModel = (exported: unknown): exported is AnyReadModel =>
  typeof exported === 'object' && exported !== null && 'evolve' in exported;

export const readModels: readonly AnyReadModel[] = Object.values<unknown>(folders).filter(isReadModel);
