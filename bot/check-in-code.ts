import type { BookingService, ChannelName, Id } from '../api/contract.ts';
import type { CheckInCode } from '../dialogs/types.ts';

/** How the signed code of a visit is shown. */
export interface CodePictures {
  /** Where a channel finds the picture of a code: an address, or the picture itself as a data URL. */
  pictureOf(channel: ChannelName, token: string): Promise<string>;
  /** The text that the picture encodes. */
  codeText(token: string): string;
}

/** A visit's code as it is valid now; null when the visit has none. */
export async function checkInCode(
  service: Pick<BookingService, 'checkInToken'>,
  pictures: CodePictures,
  visit: { readonly tenantId: Id; readonly channel: ChannelName; readonly bookingId: Id },
): Promise<CheckInCode | null> {
  const token = await service.checkInToken(visit.tenantId, visit.bookingId);
  if (token === null) return null;
  return { imageUrl: await pictures.pictureOf(visit.channel, token), text: pictures.codeText(token) };
}
