/** A phone number as it is looked up: its digits behind a +. null when there is no digit in it. */
export function phoneForm(phone: string): string | null {
  // '+31 (0)20 …' is how people write it; nobody dials that zero from abroad.
  const digits = phone.replace(/\(0\)/, '').replace(/\D/g, '');
  // Channels tell numbers with their country and without a sign; 00 is the + of those who dial it.
  return digits === '' ? null : `+${digits.replace(/^00/, '')}`;
}

/** A mail address as it is looked up: trimmed, in lower case. null when nothing is left. */
export function mailForm(email: string): string | null {
  return email.trim().toLowerCase() || null;
}

/** Countries whose mobile numbers are written with or without a digit: each pattern, and the number's other form. */
const TWO_FORMS: readonly (readonly [form: RegExp, other: string])[] = [
  // Mexico dropped the 1 of mobiles in 2019, WhatsApp has kept it for those of before.
  [/^\+521(\d{10})$/, '+52$1'],
  [/^\+52(\d{10})$/, '+521$1'],
  // Argentina's 9 stands before a mobile that is called from abroad.
  [/^\+549(\d{10})$/, '+54$1'],
  [/^\+54(?!9)(\d{10})$/, '+549$1'],
  // Brazil put a 9 before all mobiles by 2016; WhatsApp knows older ones without it.
  [/^\+55(\d{2})9([6-9]\d{7})$/, '+55$1$2'],
  [/^\+55(\d{2})([6-9]\d{7})$/, '+55$19$2'],
];

/** A number's look-up form with the others that mean the same phone. */
export function phoneVariants(form: string): string[] {
  const others = TWO_FORMS.filter(([pattern]) => pattern.test(form)).map(([pattern, other]) =>
    form.replace(pattern, other),
  );
  return [form, ...others];
}
