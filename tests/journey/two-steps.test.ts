import { expect, test } from '@jest/globals';
import { codeOf, stepAt } from '../../api/people/totp.ts';
import {
  browserTests,
  DESK,
  faultsOf,
  openDeskSite,
  PATIENCE_MS,
  PHONE,
  takePicture,
  WIDTH,
} from '../support/desk-site.ts';

browserTests('two-step sign-in', () => {
  const site = openDeskSite('2026-03-03T09:00');
  const codeNow = (secret: string, off = 0) => codeOf(secret, stepAt(site.house.now()) + off);

  test(
    'is turned on with an app, asked for at the next sign-in, and asked of a role by the owner',
    async () => {
      const page = await site.signedIn('access', PHONE, 'owner');
      const own = site.demo.signIns.find(({ role }) => role === 'owner');
      await page.getByRole('button', { name: 'Turn on' }).click();
      await page.getByLabel('Your password').fill(own?.password ?? '');
      await page.getByRole('button', { name: 'Next' }).click();
      const secret = await page.getByTestId('two-step-secret').innerText();
      await page.getByRole('img', { name: 'Picture for the app' }).waitFor();
      await page.getByLabel('Code', { exact: true }).fill('000000');
      await page.getByRole('button', { name: 'Confirm' }).click();
      await page.getByText('This code is not right').waitFor();
      await takePicture(page, 'two-steps-phone');
      expect(await page.evaluate(WIDTH)).toBe(PHONE.width);
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        await expect(faultsOf(page)).resolves.toEqual([]);
      }
      await page.getByLabel('Code', { exact: true }).fill(codeNow(secret, -1));
      await page.getByRole('button', { name: 'Confirm' }).click();
      await page.getByTestId('recovery-codes').getByRole('listitem').nth(9).waitFor();
      await page.getByRole('button', { name: 'I have kept them' }).click();
      await page.getByText(/^On since/).waitFor();
      await page.getByLabel('Front desk').check();
      await page.getByText('Saved').waitFor();
      await page.close();

      const again = await site.signedIn('', DESK, 'owner');
      await again.getByLabel(/^Code of your app/).fill('000000');
      await again.getByRole('button', { name: 'Sign in' }).click();
      await again.getByText('This code is not right').waitFor();
      await expect(faultsOf(again)).resolves.toEqual([]);
      await again.getByLabel(/^Code of your app/).fill(codeNow(secret));
      await again.getByRole('button', { name: 'Sign in' }).click();
      await again.getByRole('button', { name: /^Account of/ }).waitFor();
      await again.close();

      const desk = await site.signedIn('');
      await desk.getByRole('heading', { name: 'One more step' }).waitFor();
      await expect(faultsOf(desk)).resolves.toEqual([]);
      await desk.close();
    },
    PATIENCE_MS,
  );
});
