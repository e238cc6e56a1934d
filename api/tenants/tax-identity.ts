import type { AddOn, TaxIdentity, Treatment } from '../contract.ts';
import type { TenantEntity, TreatmentEntity } from '../database/entities/house.ts';

/** Of a tenant that has said nothing: a small business, which charges no VAT. */
const NONE: TaxIdentity = { legalName: '', address: '', vatId: '', chargesVat: false, vatBasisPoints: 0 };

/** What a tenant has said of it. */
export function taxIdentityOf({ taxIdentity }: Pick<TenantEntity, 'taxIdentity'>): TaxIdentity {
  return taxIdentity ?? NONE;
}

/** The rates that hold for a treatment and what can be had with it; null where no VAT is charged. */
export function ratesOf(
  { vatBasisPoints, addOns }: Pick<TreatmentEntity, 'vatBasisPoints' | 'addOns'>,
  identity: TaxIdentity,
): Required<Pick<Treatment, 'vatBasisPoints' | 'addOns'>> {
  const { chargesVat } = identity;
  const own = chargesVat ? (vatBasisPoints ?? identity.vatBasisPoints) : null;
  return {
    vatBasisPoints: own,
    addOns: addOns.map(
      (addOn): AddOn => ({ ...addOn, vatBasisPoints: chargesVat ? (addOn.vatBasisPoints ?? own) : null }),
    ),
  };
}
