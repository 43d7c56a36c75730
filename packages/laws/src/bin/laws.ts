#!/usr/bin/env node
import { exitStatusOf } from './commands.js';

process.exitCode = await exitStatusOf(process.argv.slice(2));
