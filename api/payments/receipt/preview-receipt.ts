import type { Id, ReceiptPreview, TaxIdentity } from '../../contract.ts';
import type { Core } from '../../core.ts';
import { localDate } from '../../schedule/local-time.ts';
import { type HouseBook, openBook } from '../../tenants/house-book.ts';
import { type Billed, freezeContent } from './freeze-content.ts';
import type { Receipt } from './read-receipt.ts';
import { type ReceiptLines, receiptLines } from './receipt-lines.ts';

/** What a booking's code looks like: it is of none. */
const NO_CODE = 'K7M4PX';

/** A receipt as the tenant's would be with this identity: of a first visit, paid at the desk, under the number 0. */
export async function sampleReceipt(core: Core, tenantId: Id, identity: TaxIdentity): Promise<Receipt> {
  const { rows, ...book } = await openBook(core, tenantId);
  const as = { ...book, rows: { ...rows, tenant: { ...rows.tenant, taxIdentity: identity } } };
  const at = core.now();
  const booking = sampleVisit(as, at);
  const own = { id: '', tenantId, bookingId: '', paymentId: '' };
  const year = Number(localDate(at, booking.timeZone).slice(0, 4));
  const content = freezeContent({
    ...{ book: as, booking, locale: book.house.tenant.locale, movedAt: at, earlier: [], corrects: null },
    payment: { provider: 'card-terminal', currency: booking.currency },
    ...{ amountMinor: booking.totalMinor, tipMinor: 0, openMinor: 0 },
  });
  return {
    document: {
      ...own,
      ...{ kind: 'receipt', year, number: 0, turn: 0, correctsId: null, content, peopleSealed: null },
      ...{ issuedOn: localDate(at, booking.timeZone), issuedAt: at },
    },
    people: { guest: null, forName: null },
  };
}

/** One of the first treatment, with what can be had with it: so that each rate of it is seen. */
function sampleVisit({ house, rows }: Pick<HouseBook, 'house' | 'rows'>, at: number): Billed {
  const [location] = house.locations;
  const treatment = rows.treatments.find(({ active }) => active);
  const item = treatment && sampleItem(treatment);
  const { currency } = house.tenant;
  return {
    ...{ code: NO_CODE, status: 'completed', startsAt: new Date(at).toISOString(), people: 1, currency },
    locationId: location?.id ?? '',
    timeZone: location?.timeZone ?? 'UTC',
    items: item ? [item] : [],
    totalMinor: item?.priceMinor ?? 0,
  };
}

type Sold = HouseBook['rows']['treatments'][number];

function sampleItem({ id, name, variants, addOns }: Sold): Billed['items'][number] {
  const priceMinor = addOns.reduce((all, one) => all + one.priceMinor, variants[0]?.priceMinor ?? 0);
  const durationMinutes = variants[0]?.durationMinutes ?? 0;
  return {
    ...{ treatmentId: id, treatmentName: name, therapistName: '', part: 0, durationMinutes },
    ...{ addOns, priceMinor },
  };
}

/** What stands on a receipt, in the order in which it stands there. */
export function previewOf(receipt: Receipt): ReceiptPreview {
  const lines = receiptLines(receipt);
  const { words, corrects: _, guest: __, code, when, ...rest } = lines;
  return { ...rest, lang: words.locale, facts: factsOf(words, code, when) };
}

function factsOf(words: ReceiptLines['words'], code: string, when: string): ReceiptPreview['facts'] {
  return [
    { text: words.booking, sum: code },
    { text: words.visit, sum: when },
  ];
}
