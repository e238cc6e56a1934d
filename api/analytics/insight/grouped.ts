/** Those of a list that have the same key, in their order. (`Map.groupBy` comes with Node 21.) */
export function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const own = groups.get(key) ?? [];
    own.push(one);
    groups.set(key, own);
  }
  return groups;
}
