import type { EntitySchemaColumnOptions } from 'typeorm';

/**
 * Column kinds that mean the same on SQLite and SQL Server. All text is nvarchar: guests write in every
 * script, and a varchar column compared with the driver's nvarchar parameters would lose its index.
 */
type Column = EntitySchemaColumnOptions;

const LONG: Column = { type: 'nvarchar' };
/**
 * Without a length the driver declares every parameter nvarchar(max), against which SQL Server seeks an index
 * badly. No column of this kind is longer; the migrations say how long each is.
 */
const TEXT: Column = { ...LONG, length: '500' };

export const text = (): Column => ({ ...TEXT });
export const optionalText = (): Column => ({ ...TEXT, nullable: true });
/** Text of any length: never compared, so it needs no bound. */
export const longText = (): Column => ({ ...LONG });
export const optionalLongText = (): Column => ({ ...LONG, nullable: true });
export const key = (): Column => ({ ...TEXT, primary: true });
export const int = (): Column => ({ type: 'int' });
export const optionalInt = (): Column => ({ type: 'int', nullable: true });
export const intKey = (): Column => ({ type: 'int', primary: true });
export const flag = (): Column => ({ type: Boolean });
export const optionalFlag = (): Column => ({ type: Boolean, nullable: true });

/** A whole number beyond 32 bits: sums of money, in minor units. */
export const bigInt = (): Column => ({ type: 'bigint', transformer: { to: identity, from: Number } });

/** Milliseconds since the epoch, UTC. SQL Server's driver hands bigint over as a string. */
export const instant = (): Column => ({ type: 'bigint', transformer: { to: identity, from: Number } });
export const optionalInstant = (): Column => ({
  type: 'bigint',
  nullable: true,
  transformer: { to: identity, from: (value: unknown) => (value === null ? null : Number(value)) },
});

/** Plain JSON, kept as text. */
export const json = (): Column => ({
  ...LONG,
  transformer: { to: (value: unknown) => JSON.stringify(value), from: parseJson },
});
export const optionalJson = (): Column => ({
  ...LONG,
  nullable: true,
  transformer: {
    to: (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value)),
    from: parseJson,
  },
});

function identity(value: unknown): unknown {
  return value;
}

function parseJson(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : null;
}
