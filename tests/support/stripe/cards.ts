import { invalid, missing, StripeFault } from './answers.ts';
import { type Form, textAt, textsAt } from './form.ts';

/** How a kept card answers when it is charged without its owner. */
export type CardAnswer = 'yes' | 'declined' | 'asks-owner' | 'takes-its-time';

/** A card that was left on a page in setup mode. Each has a customer of its own. */
export interface KeptCard {
  readonly customer: string;
  readonly method: string;
  readonly setupId: string;
  answer: CardAnswer;
  isDeleted: boolean;
}

/** What of a payment is only of one that a kept card was charged with. */
export interface OffSession {
  readonly customer: string;
  readonly method: string;
  readonly description: string;
  refusal: 'card_declined' | 'authentication_required' | null;
}

const KNOWN = new Set(
  'amount currency customer payment_method allowed_payment_method_types off_session confirm description metadata'.split(
    ' ',
  ),
);

/** What a request to charge a kept card asks for: https://docs.stripe.com/api/payment_intents/create */
export function offSessionOf(form: Form, cards: ReadonlyMap<string, KeptCard>) {
  for (const key of Object.keys(form))
    if (!KNOWN.has(key)) throw invalid(`Received unknown parameter: ${key}`, key, 'parameter_unknown');
  const amount = Number(textAt(form, 'amount'));
  if (!Number.isInteger(amount) || amount < 50)
    throw invalid('Amount must be at least 50 cents', 'amount', 'amount_too_small');
  const currency = textAt(form, 'currency') ?? '';
  if (!/^[a-z]{3}$/.test(currency)) throw invalid(`Invalid currency: ${currency}`, 'currency');
  if (textAt(form, 'confirm') !== 'true' || textAt(form, 'off_session') !== 'true')
    throw invalid('Missing required param: confirm.', 'confirm', 'parameter_missing');
  const customer = textAt(form, 'customer') ?? '';
  const card = cards.get(customer);
  if (!card || card.isDeleted) throw missing('customer', customer);
  const method = textAt(form, 'payment_method') ?? '';
  if (method !== card.method) throw missing('PaymentMethod', method);
  const metadata = textsAt(form, 'metadata');
  const description = textAt(form, 'description') ?? '';
  return { amount, currency, metadata, description, card };
}

/** A bank's no, as an error that has the payment in it: https://docs.stripe.com/error-codes */
export class CardFault extends StripeFault {
  readonly code: NonNullable<OffSession['refusal']>;
  readonly intent: object;

  constructor(code: NonNullable<OffSession['refusal']>, intent: object) {
    super(402, refusalWords(code), { type: 'card_error', code });
    this.code = code;
    this.intent = intent;
  }

  override get answer() {
    const { status, body } = super.answer;
    const { error } = body as { error: object };
    const decline = this.code === 'card_declined' ? { decline_code: 'insufficient_funds' } : {};
    return { status, body: { error: { ...error, ...decline, payment_intent: this.intent } } };
  }
}

export function refusalJson(code: OffSession['refusal'] | undefined): object | null {
  if (!code) return null;
  const decline = code === 'card_declined' ? { decline_code: 'insufficient_funds' } : {};
  return { type: 'card_error', code, message: refusalWords(code), ...decline };
}

function refusalWords(code: NonNullable<OffSession['refusal']>): string {
  return code === 'card_declined'
    ? 'Your card has insufficient funds.'
    : 'Your card was declined. This transaction requires authentication.';
}

export function setupJson({ setupId, method, customer }: KeptCard, expanded: boolean): object {
  return {
    id: setupId,
    object: 'setup_intent',
    customer,
    status: 'succeeded',
    usage: 'off_session',
    payment_method: expanded ? methodJson(method, customer) : method,
  };
}

function methodJson(id: string, customer: string): object {
  return {
    id,
    object: 'payment_method',
    // What nobody wants in their database.
    billing_details: { email: 'noor@example.com', name: 'Noor Bakker', phone: null, address: null },
    card: {
      ...{ brand: 'visa', last4: '4242', exp_month: 8, exp_year: 2031, country: 'NL', funding: 'debit' },
      fingerprint: 'Xt5EWLLDS7FJjR1c',
    },
    customer,
    type: 'card',
  };
}
