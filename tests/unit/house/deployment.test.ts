import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import dockerfileUtils from 'dockerfile-utils';
import { parse } from 'yaml';
import { z } from 'zod';

const WORKFLOWS = '.github/workflows';
const dockerfile = readFileSync('Dockerfile', 'utf8');
/** The last stage: what is in the image. */
const image = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));

describe('the image', () => {
  test('is described without a mistake that a linter finds', () => {
    expect(dockerfileUtils.validate(dockerfile, {})).toEqual([]);
  });

  test('runs as nobody special, on a Node of the version we support, and tells whether it is alive', () => {
    expect(image).toMatch(/^\nFROM node:20-bookworm-slim$/m);
    expect(image).toMatch(/^USER node$/m);
    expect(image).toMatch(/^HEALTHCHECK /m);
  });

  test('holds no tools of ours: its packages are the runtime set', () => {
    expect(dockerfile).toMatch(/AS packages\n[\s\S]*npm ci --omit=dev --ignore-scripts/);
    expect(image).toMatch(/^COPY --from=packages \/app\/node_modules node_modules$/m);
    expect(image).not.toMatch(/^RUN .*(?:npm|apt)/m);
  });

  test('takes neither our data nor our history along', () => {
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', 'node_modules', 'dist', 'data']));
  });
});

const Compose = z.object({
  services: z.record(
    z.string(),
    z.object({
      ports: z.array(z.string()).default([]),
      volumes: z.array(z.string()).default([]),
      environment: z.record(z.string(), z.string()).default({}),
    }),
  ),
});

describe('the demo on SQL Server', () => {
  const { services } = Compose.parse(parse(readFileSync('docker-compose.yml', 'utf8')));

  test('is reached from its own machine only', () => {
    const ports = Object.values(services).flatMap((service) => service.ports);
    expect(ports.length).toBeGreaterThan(0);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  test('gives the server its own login, not the administrator’s', () => {
    expect(services.app?.environment.DATABASE_URL).toMatch(/^mssql:\/\/stillwater:/);
    expect(readFileSync('docker/create-database.sql', 'utf8')).toMatch(/CREATE LOGIN stillwater /);
  });
});

const Workflow = z.object({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.object({
      permissions: z.record(z.string(), z.string()).default({}),
      environment: z.unknown().optional(),
      steps: z.array(z.object({ uses: z.string().optional(), run: z.string().optional() })).default([]),
    }),
  ),
});

describe.each(readdirSync(WORKFLOWS))('the workflow %s', (file) => {
  const { permissions, jobs } = Workflow.parse(parse(readFileSync(join(WORKFLOWS, file), 'utf8')));
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('is one that the forge can read', () => {
    const linter = 'node_modules/@action-validator/cli/cli.mjs';
    execFileSync(process.execPath, [linter, join(WORKFLOWS, file)], { stdio: 'pipe' });
  });

  test('may only read, but where it publishes the image', () => {
    expect(permissions).toEqual({ contents: 'read' });
    const more = Object.entries(jobs).filter(([, job]) => Object.values(job.permissions).includes('write'));
    expect(more.map(([name]) => name)).toEqual(file === 'ci.yml' ? ['image'] : []);
  });

  test('pins every action to a major version', () => {
    const actions = steps.flatMap((step) => step.uses ?? []);
    expect(actions.filter((action) => !/^[a-z-]+\/[a-z-]+@v\d+$/.test(action))).toEqual([]);
  });

  test('never puts what an outsider chose into a shell line', () => {
    expect(steps.filter((step) => step.run?.includes('${{'))).toEqual([]);
  });
});

test('a deployment waits for the approval of its environment', () => {
  const { jobs } = Workflow.parse(parse(readFileSync(join(WORKFLOWS, 'deploy.yml'), 'utf8')));
  expect(Object.values(jobs).every((job) => job.environment !== undefined)).toBe(true);
});
