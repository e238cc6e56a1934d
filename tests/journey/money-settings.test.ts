import { expect, test } from '@jest/globals';
import { makeHouseEditor } from '../../api/tenants/house-editor.ts';
import {
  browserTests,
  DESK,
  type DeskSite,
  faultsOf,
  openDeskSite,
  PATIENCE_MS,
  PHONE,
  takePicture,
  WIDTH,
} from '../support/desk-site.ts';
import { until } from '../support/until.ts';

browserTests('the settings of money', () => {
  const site = openDeskSite('2026-03-03T09:00');

  const sheet = () => makeHouseEditor(site.house.served.house.core).sheet(site.demo.tenantId);
  const card = (page: Awaited<ReturnType<DeskSite['signedIn']>>, name: string) =>
    page.getByRole('region', { name, exact: true });

  test(
    'have the spa’s tax identity, which a receipt is shown with while it is typed, and who saved it',
    async () => {
      const page = await site.signedIn('money', DESK, 'owner');
      await page.getByRole('link', { name: 'Settings' }).click();
      const tax = card(page, 'Your spa on receipts');
      const receipt = page.getByTestId('receipt-preview');
      await receipt.getByText('VAT no. NL000099998B57').waitFor();
      await tax.getByLabel('Prices include VAT').uncheck();
      await receipt.getByText('No VAT is charged.').waitFor();
      await tax.getByLabel('Name of the business').fill('Stille Wateren B.V.');
      await tax.getByLabel('Prices include VAT').check();
      await tax.getByLabel('Usual VAT rate').fill('21,5x');
      await tax.getByRole('button', { name: 'Save' }).click();
      await tax.getByText('Write a rate from 0 to 50').waitFor();
      await tax.getByLabel('VAT number').fill('');
      await tax.getByLabel('Usual VAT rate').fill('19');
      await receipt.getByText('Stille Wateren B.V.').waitFor();
      await receipt.getByRole('rowheader', { name: '19%' }).waitFor();
      await tax.getByRole('button', { name: 'Save' }).click();
      await tax.getByText('Write the number under which you pay VAT.').waitFor();
      await expect(tax.getByLabel('VAT number').getAttribute('aria-invalid')).resolves.toBe('true');
      expect((await sheet()).taxIdentity.vatBasisPoints).toBe(2_100);
      await tax.getByLabel('VAT number').fill('NL004495445B01');
      await receipt.getByText('VAT no. NL004495445B01').waitFor();
      await tax.getByRole('button', { name: 'Save' }).press('Enter');
      await tax.getByText(/Last changed by .+ 3 Mar/).waitFor();
      await takePicture(page, 'money-settings-desk');
      await expect(faultsOf(page)).resolves.toEqual([]);
      expect((await sheet()).taxIdentity).toMatchObject({
        ...{ legalName: 'Stille Wateren B.V.', vatId: 'NL004495445B01' },
        ...{ chargesVat: true, vatBasisPoints: 1_900 },
      });
      const file = await tax.getByRole('link', { name: 'Open as PDF' }).getAttribute('href');
      const opened = await page.request.get(`${site.house.url}${file}`);
      expect(opened.headers()['content-type']).toBe('application/pdf');
      await page.close();
    },
    PATIENCE_MS,
  );

  test(
    'give a treatment and an extra rates of their own, and leave all else of them as it was',
    async () => {
      const before = (await sheet()).treatments;
      const treatment = before.find(({ addOns }) => addOns.length > 0);
      const addOn = treatment?.addOns[0];
      const page = await site.signedIn('money-settings', PHONE, 'owner');
      const rates = card(page, 'VAT by treatment');
      await rates.getByLabel(`VAT rate of ${treatment?.name}`, { exact: true }).fill('9');
      await rates.getByLabel(`VAT rate of ${treatment?.name}, ${addOn?.name}`).fill('99');
      await rates.getByRole('button', { name: 'Save' }).click();
      await rates.getByText('Write a rate from 0 to 50').waitFor();
      await rates.getByLabel(`VAT rate of ${treatment?.name}, ${addOn?.name}`).fill('0');
      await rates.getByRole('button', { name: 'Save' }).click();
      await rates.getByText(/Last changed by/).waitFor();
      expect(await page.evaluate(WIDTH)).toBe(PHONE.width);
      await takePicture(page, 'money-settings-rates-phone');
      await expect(faultsOf(page)).resolves.toEqual([]);
      const after = (await sheet()).treatments;
      expect(after).toEqual(
        before.map((one) =>
          one.id === treatment?.id
            ? {
                ...one,
                vatBasisPoints: 900,
                addOns: one.addOns.map((extra) =>
                  extra.id === addOn?.id
                    ? { ...extra, vatBasisPoints: 0 }
                    : { ...extra, vatBasisPoints: extra.vatBasisPoints ?? null },
                ),
              }
            : one,
        ),
      );
      // An empty field is the usual rate again.
      await rates.getByLabel(`VAT rate of ${treatment?.name}`, { exact: true }).fill('');
      await rates.getByRole('button', { name: 'Save' }).click();
      await until(async () =>
        (await sheet()).treatments.every(({ vatBasisPoints = null }) => !vatBasisPoints),
      );
      await page.close();
    },
    PATIENCE_MS,
  );

  test(
    'make a version of the terms for one treatment, and say what the desk may give back',
    async () => {
      const page = await site.signedIn('money-settings', DESK, 'owner');
      const terms = card(page, 'Deposit and cancellation');
      const [treatment] = (await sheet()).treatments;
      await terms.getByLabel('Terms of').selectOption(treatment?.id ?? '');
      await terms.getByText('Saving gives it terms of its own.').waitFor();
      await terms.getByLabel('Deposit').fill('130');
      await terms.getByRole('button', { name: 'Save' }).click();
      await terms.getByText('This is too much.').waitFor();
      await terms.getByLabel('Deposit').fill('25');
      await terms.getByLabel('Keep a card where nothing is paid beforehand').check();
      await terms.getByRole('button', { name: 'Save' }).click();
      await terms.getByText(/Last changed by/).waitFor();
      const saved = (await sheet()).terms.at(-1);
      expect(saved).toMatchObject({
        treatmentId: treatment?.id,
        terms: { depositPercent: 25, keepsCard: true },
      });
      await takePicture(page, 'money-settings-own-terms-desk');
      await terms.getByRole('button', { name: 'Follow the terms of all again' }).click();
      await terms.getByText('Saving gives it terms of its own.').waitFor();
      expect((await sheet()).terms.at(-1)).toMatchObject({ treatmentId: treatment?.id, terms: null });
      expect((await sheet()).terms.length).toBeGreaterThan(1);

      const limits = card(page, 'Refunds and payment links');
      const policy = (await sheet()).policy;
      await limits.getByLabel('The front desk may give back').fill('40 euros');
      await limits.getByRole('button', { name: 'Save' }).click();
      await limits.getByText('Write an amount like 50.00').waitFor();
      await limits.getByLabel('The front desk may give back').fill('40,50');
      await limits.getByLabel('A booking waits for its payment for').fill('45');
      await limits.getByLabel('Tips that guests are offered').fill('10, lots');
      await limits.getByRole('button', { name: 'Save' }).click();
      await limits.getByText('Write up to four whole percents').waitFor();
      await limits.getByLabel('Tips that guests are offered').fill('20 10');
      await limits.getByRole('button', { name: 'Save' }).click();
      await limits.getByText(/Last changed by/).waitFor();
      await limits.scrollIntoViewIfNeeded();
      await takePicture(page, 'money-settings-terms-desk');
      await expect((await sheet()).policy).toEqual({
        ...policy,
        ...{ deskRefundMinor: 4_050, paymentMinutes: 45, tips: [10, 20] },
      });
      await page.close();
    },
    PATIENCE_MS,
  );

  test(
    'are not for the desk, on the page or behind it',
    async () => {
      const page = await site.signedIn('money-settings', DESK, 'desk');
      await page.getByText('Owners and managers set this').waitFor();
      await page.goto(`${site.house.url}/admin/money`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect(page.getByRole('link', { name: 'Settings' }).count()).resolves.toBe(0);
      for (const path of ['house/changes', 'documents/preview', 'documents/preview/file']) {
        const answer = await page.request.get(`${site.house.url}/api/v1/${path}`);
        expect([path, answer.status()]).toEqual([path, 403]);
      }
      await page.close();
    },
    PATIENCE_MS,
  );
});
