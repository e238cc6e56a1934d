import type { Id } from '../../../../api/contract.ts';

/** Where a guest's page is. */
export function guestAddress(id: Id | null): string {
  return id === null ? '/admin/guests' : `/admin/guests?${new URLSearchParams({ guest: id })}`;
}
