/** What of a form was typed on while it was being saved: all that is no longer as it was sent. */
export function stillTyped<Typed extends object>(now: Typed, sent: Typed): Typed {
  const before = new Map(Object.entries(sent));
  return Object.fromEntries(
    Object.entries(now).filter(([field, text]) => before.get(field) !== text),
  ) as Typed;
}
