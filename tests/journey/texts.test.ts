import { expect, test } from '@jest/globals';
import { browserTests, DESK, openDeskSite, PATIENCE_MS } from '../support/desk-site.ts';

browserTests('the words of the bot', () => {
  const site = openDeskSite('2026-03-03T09:00');
  const own = async (language: string) =>
    (await site.house.served.house.service.house(site.demo.tenantId)).texts[language] ?? {};

  test(
    'are put into the house’s own by a manager, who sees how they read, and taken back',
    async () => {
      const page = await site.signedIn('message-settings', DESK, 'manager');
      await page.getByRole('link', { name: 'Put the bot’s messages into your own words' }).click();
      await page.getByLabel('Find a message').fill('keeping');
      await page
        .getByRole('button', { name: /^Change: I'm keeping \{what\} for you until/ })
        .first()
        .click();
      const preview = page.getByTestId('text-preview');
      await preview.getByText('Deep tissue massage, 60 minutes').waitFor();
      const words = page.getByLabel('Your words');
      await words.fill('Yours until {until');
      await preview.getByText('This cannot be said like that').waitFor();
      await expect(page.getByRole('button', { name: 'Save' }).isDisabled()).resolves.toBe(true);
      await words.fill('Yours until {until}. Shall I write it down?');
      await preview.getByText('Yours until 17:10. Shall I write it down?').waitFor();
      await page.getByText('Guests are not told {what} any more.').waitFor();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('The next message says it like that').waitFor();
      expect(await own('en')).toEqual({ stillAgree: 'Yours until {until}. Shall I write it down?' });

      await page.getByLabel('Find a message').fill('');
      await page.getByLabel('Own words').selectOption('own');
      await page.getByRole('button', { name: /^Change: Yours until/ }).click();
      await page.getByText('Usually:').waitFor();
      await page.getByRole('button', { name: 'Back to the usual words' }).click();
      await page.getByText('No message has these words').waitFor();
      expect(await own('en')).toEqual({});
      await page.close();
    },
    PATIENCE_MS,
  );
});
