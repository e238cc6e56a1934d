import { entities } from '../../api/database/entities/entities.ts';
import type { Database } from '../../api/database/open-database.ts';

/** Every row of every table as the database holds it, as one text to be searched. */
export async function rawRows(database: Database): Promise<string> {
  const tables = await database.run(async (db) => {
    const rows: unknown[] = [];
    for (const { options } of entities) rows.push(await db.query(`SELECT * FROM "${options.name}"`));
    return rows;
  });
  return JSON.stringify(tables);
}
