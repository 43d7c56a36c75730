export * from './heads/code.js';
