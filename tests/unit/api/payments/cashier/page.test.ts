import { describe, expect, test } from '@jest/globals';
import { type CashierPage, cashierPage } from '../../../../../api/payments/cashier/page.ts';

const view: CashierPage = {
  purpose: 'visit',
  tenantName: 'Sage House',
  accent: '#2f5d50',
  locale: 'en-IE',
  currency: 'EUR',
  amountMinor: 9500,
  treatment: 'Deep tissue massage, 60 minutes',
  startsAt: 'Friday 6 March 2026, 17:30',
  place: 'Harbour Street 4',
  expiresAt: '17:15',
  cardNote: null,
  status: 'open',
  standing: 'paid',
  token: 'tok-1',
  tipPath: null,
  error: null,
};

describe('the test cashier', () => {
  test('says that no money moves, what is paid for and until when', () => {
    const page = cashierPage(view);
    for (const words of [
      'Test cashier: no money moves',
      '€95.00',
      view.treatment,
      view.startsAt,
      'until 17:15',
    ])
      expect(page).toContain(words);
  });

  test('offers to pay, to decline and to leave, to the address of this checkout only', () => {
    const page = cashierPage({ ...view, token: 'a/b?c' });
    expect(page).toContain('<form method="post" action="/pay/a%2Fb%3Fc">');
    for (const action of ['pay', 'decline', 'abandon'])
      expect(page).toContain(`name="action" value="${action}"`);
  });

  test.each([
    ['paid', 'Paid, thank you', 'check-in code'],
    ['failed', 'declined', 'ask for a new payment link'],
    ['expired', 'time to pay has ended', 'what is free now'],
  ] as const)(
    'when %s, tells the result and what to do next, and takes nothing more',
    (status, result, next) => {
      const page = cashierPage({ ...view, status });
      expect(page).toContain(result);
      expect(page).toContain(next);
      expect(page).not.toContain('<form');
    },
  );

  test('of a booked visit keeps no time and confirms nothing', () => {
    for (const purpose of ['balance', 'tip'] as const) {
      const at = (status: CashierPage['status']) => cashierPage({ ...view, purpose, status });
      expect(at('open')).toContain('You can pay here until 17:15');
      expect(at('expired')).toContain('This link has ended');
      expect(at('paid')).not.toContain('confirmed');
    }
    expect(cashierPage({ ...view, purpose: 'tip' })).toContain('<h1>Give a tip</h1>');
  });

  test('when paid for what cannot be, says where the money is', () => {
    const paid = (standing: CashierPage['standing']) => cashierPage({ ...view, status: 'paid', standing });
    expect(paid('chooseAnother')).toContain('Choose another time in the chat');
    expect(paid('givenBack')).toContain('You get this payment back in full');
    expect(paid('notBooked')).toContain('not booked any more');
    for (const standing of ['chooseAnother', 'givenBack', 'notBooked'] as const)
      expect(paid(standing)).not.toContain('confirmed');
  });

  test('tells what went wrong with the last try and lets the guest try again', () => {
    const page = cashierPage({ ...view, error: 'The card was declined.' });
    expect(page).toMatch(/role="alert">The card was declined\.<\/p>.*<form/s);
  });

  test('writes each currency with its own decimals', () => {
    expect(cashierPage({ ...view, locale: 'ja-JP', currency: 'JPY', amountMinor: 9500 })).toContain('9,500');
    expect(cashierPage({ ...view, locale: 'en', currency: 'KWD', amountMinor: 9500 })).toContain('9.500');
  });

  test('takes a hostile name for a name', () => {
    const hostile = `"><script>alert('x')</script>`;
    const fields = ['tenantName', 'accent', 'treatment', 'startsAt', 'place', 'expiresAt', 'token', 'error'];
    for (const status of ['open', 'paid', 'failed', 'expired'] as const) {
      const page = cashierPage({
        ...view,
        ...Object.fromEntries(fields.map((name) => [name, hostile])),
        status,
      });
      expect(page).not.toContain('<script>');
      expect(page).not.toContain(`"><`.concat('script'));
    }
  });

  test.each(['red;background:url(//evil.example)', '#12', 'url(x)', '}', 'var(--x)', ''])(
    'falls back to the house accent for the colour %j',
    (accent) => expect(cashierPage({ ...view, accent })).toContain('style="--accent: #2f5d50"'),
  );

  test.each(['#abc', '#2f5d50', 'teal', 'rgb(10, 20, 30)', 'oklch(0.4 0.1 160)'])(
    'wears the colour %j',
    (accent) => expect(cashierPage({ ...view, accent })).toContain(`style="--accent: ${accent}"`),
  );
});
