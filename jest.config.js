import { availableParallelism } from 'node:os';

/** Tests run as ES modules (several dependencies ship nothing else); swc strips the types. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', tsx: false }, target: 'es2022' },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  // For what hangs, not for what is slow: a machine may be busy with more than this.
  testTimeout: 90_000,
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // Node keeps every test file's ES modules until its process ends, with the code that their patterns compile to: a
  // process that ran all files would find no room for that code. So a process of this size makes place for a new one.
  workerIdleMemoryLimit: '1500MB',
};
