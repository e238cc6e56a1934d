/** `node count-tests.mjs FILE`: "passed failed skipped" out of jest's JSON; files that could not run are failures. */
import { readFileSync } from 'node:fs';

const told = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const failed = told.numFailedTests + told.numRuntimeErrorTestSuites;
const skipped = told.numPendingTests + told.numTodoTests;
console.log(`${told.numPassedTests} ${failed} ${skipped}`);
