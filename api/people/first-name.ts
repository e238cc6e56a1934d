/** What a guest is called where no more is to be told of them; null where they gave no name. */
export function firstNameOf(name: string | null): string | null {
  return name?.trim().split(/\s+/)[0] || null;
}
