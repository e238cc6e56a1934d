import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, columnTypes, dropColumn, runAll } from './column-types.ts';

/** How a tenant's web chat looks, and which sites may show it. */
export class WebChat1772000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [addColumn('tenant', 'web_chat', columnTypes(runner).longText)]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, dropColumn(runner, 'tenant', 'web_chat', false));
  }
}
