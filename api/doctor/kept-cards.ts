import { In, IsNull, Not } from 'typeorm';
import { PaymentTable } from '../database/entities/booking.ts';
import { type CardFeeEntity, CardFeeTable, KeptCardTable } from '../database/entities/cards.ts';
import type { Scope } from '../database/scope.ts';

/** Asked so often the provider has not been reachable for hours: by then somebody should look at its key. */
const TOO_OFTEN = 12;
/** SQL Server takes 2,100 parameters a statement. */
const PART = 500;

/** Cards are let go when they are to be, fees are heard of, and one is paid just where its charge is booked. */
export async function keptCards(scope: Scope): Promise<string[]> {
  const leaving = await scope.find(KeptCardTable, { where: { state: 'leaving' } });
  const fees = await scope.find(CardFeeTable, { where: { state: In(['asked', 'processing']) } });
  return [
    ...leaving
      .filter(({ failures }) => failures >= TOO_OFTEN)
      .map(({ id, error }) => `card ${id} could not be let go at its provider: ${error}`),
    ...fees
      .filter(({ failures }) => failures >= TOO_OFTEN)
      .map(({ id, failure }) => `what became of fee ${id} could not be asked of its provider: ${failure}`),
    // Nobody would look at it again.
    ...fees
      .filter(({ lookAt }) => lookAt === null)
      .map(({ id, state }) => `fee ${id} is ${state} and nobody looks after it`),
    ...(await feesAreCharges(scope)),
  ];
}

async function feesAreCharges(scope: Scope): Promise<string[]> {
  const fees = await scope.find(CardFeeTable, { where: { askedAt: Not(IsNull()) }, order: { id: 'ASC' } });
  const found: string[] = [];
  for (let at = 0; at < fees.length; at += PART)
    found.push(...(await withoutTheOther(scope, fees.slice(at, at + PART))));
  return found;
}

async function withoutTheOther(scope: Scope, fees: readonly CardFeeEntity[]): Promise<string[]> {
  const references = fees.flatMap(({ reference }) => (reference === null ? [] : [reference]));
  const charges = await scope.find(PaymentTable, {
    where: { kind: 'charge', providerReference: In(references) },
  });
  const booked = new Set(
    charges.map(({ bookingId, providerReference }) => `${bookingId} ${providerReference}`),
  );
  return fees.flatMap(({ id, bookingId, reference, state }) => {
    const isBooked = booked.has(`${bookingId} ${reference}`);
    if (isBooked === (state === 'paid')) return [];
    return [
      isBooked
        ? `fee ${id} is ${state}, and its charge is booked`
        : `fee ${id} is paid, and no charge is booked`,
    ];
  });
}
