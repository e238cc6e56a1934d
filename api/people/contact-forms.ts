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
