import { expect } from '@jest/globals';
import { examine } from '../../api/doctor/examine.ts';
import type { TestSpa } from './spa.ts';

/** The doctor finds nothing wrong with a test's spa. */
export async function expectSound({ core, tenantId }: Pick<TestSpa, 'core' | 'tenantId'>): Promise<void> {
  const findings = await examine(core.database);
  expect(findings.filter((finding) => finding.tenantId === tenantId)).toEqual([]);
}
