import { expect, test } from '@jest/globals';
import type { Actor, BookingView } from '../../api/contract.ts';
import { newId } from '../../api/database/ids.ts';
import {
  browserTests,
  faultsOf,
  freeTime,
  MARA,
  openDeskSite,
  PATIENCE_MS,
  PHONE,
  takePicture,
} from '../support/desk-site.ts';

const TODAY = '2026-03-03';

browserTests('a guest who did not come, and came after all', () => {
  const site = openDeskSite(`${TODAY}T09:00`);

  /** A visit of today, to be paid at the spa. */
  async function booked(): Promise<BookingView> {
    const free = await freeTime(site, TODAY, 'soonest');
    const outcome = await site.house.served.house.service.bookByDesk(site.demo.tenantId, MARA, {
      ...{ ...free, conversationId: null, channel: 'desk', roomId: null, payment: 'at-spa' as const },
      ...{ exception: null, requestKey: newId() },
    });
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.booking;
  }

  test(
    'is asked about, marked, and undone by the desk; what they say of the visit is read at once',
    async () => {
      const visit = await booked();
      const desk = await site.signedIn(`?location=${visit.locationId}&date=${TODAY}&visit=${visit.id}`);
      const panel = desk.getByTestId('visit-panel');
      await panel.getByRole('button', { name: 'No-show' }).click();
      await desk.getByText(/once it has begun: from/).waitFor();
      await takePicture(desk, 'no-show-too-early');
      await desk.getByRole('alertdialog').getByRole('button', { name: 'Close' }).click();
      site.house.forward(Date.parse(visit.startsAt) - site.house.now() + 20 * 60_000);
      await panel.getByRole('button', { name: 'No-show' }).click();
      await desk.getByTestId('no-show-follows').waitFor();
      expect(await faultsOf(desk)).toEqual([]);
      await takePicture(desk, 'no-show-asked');
      await desk.getByRole('button', { name: 'Mark as no-show' }).click();
      await panel.getByRole('button', { name: 'Undo no-show' }).click();
      const asked = desk.getByRole('alertdialog', { name: 'Undo the no-show?' });
      await asked.getByText('The guest is here').waitFor();
      expect(await faultsOf(desk)).toEqual([]);
      await takePicture(desk, 'no-show-undo');
      await asked.getByRole('button', { name: 'Undo no-show' }).click();
      await panel.getByRole('button', { name: 'Start treatment' }).waitFor();
      const history = panel.getByTestId('visit-history');
      await history.getByText('Did not come').waitFor();
      await history.getByText('No-show undone: the guest came after all').waitFor();

      const { care } = site.house.served.house;
      const guest: Actor = { kind: 'guest', guestId: visit.guest.id, conversationId: null };
      const page = await site.signedIn('feedback');
      await page.getByRole('heading', { name: 'Feedback', exact: true }).waitFor();
      const feedback = { bookingId: visit.id, stars: 2, words: 'The room was cold', requestKey: newId() };
      expect(await care.giveFeedback(site.demo.tenantId, guest, feedback)).toEqual({ ok: true });
      await page.getByTestId('feedback-low').getByText('“The room was cold”').waitFor();
      await panel.getByTestId('visit-feedback').getByText('“The room was cold”').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await takePicture(page, 'feedback-desk');
      await takePicture(desk, 'feedback-panel');
      await page.setViewportSize(PHONE);
      expect(await faultsOf(page)).toEqual([]);
      await takePicture(page, 'feedback-phone');
    },
    PATIENCE_MS,
  );
});
