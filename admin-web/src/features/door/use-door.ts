import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Id } from '../../../../api/contract.ts';
import { showBooking } from '../calendar/day-cache.ts';
import { hasEnded } from '../session/api.ts';
import { type Door, type DoorState, openDoor } from './door.ts';

const NOTHING: DoorState = { online: null, listedAt: null, unsettled: 0, discrepancies: [] };

/** The door of a location on this device, as long as the page is there; null before it is open. */
export function useDoor(tenantId: Id, locationId: Id, device: string): readonly [Door | null, DoorState] {
  const client = useQueryClient();
  const [door, setDoor] = useState<Door | null>(null);
  useEffect(() => {
    if (locationId === '') return;
    const opened = openDoor({
      tenantId,
      locationId,
      device,
      onBooking: (booking) => showBooking(client, booking),
      onSignedOut: () => hasEnded(client),
    });
    setDoor(opened);
    return () => opened.stop();
  }, [client, tenantId, locationId, device]);
  const state = useSyncExternalStore(
    (onChange) => door?.subscribe(onChange) ?? (() => undefined),
    () => door?.state() ?? NOTHING,
  );
  return [door, state];
}
