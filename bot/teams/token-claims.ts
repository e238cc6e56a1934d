import { z } from 'zod';

const Claims = z.looseObject({ aud: z.string().min(1).max(200), iss: z.string() });

/** A channel's token has about a kilobyte. */
const LONGEST = 8 * 1024;

/**
 * What a bearer token says it is, nothing of it checked: it tells which account to check it with. null when it is none.
 */
export function claimsOf(authorization: string | undefined): z.output<typeof Claims> | null {
  if (authorization === undefined || authorization.length > LONGEST) return null;
  const [, payload] = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(authorization) ?? [];
  if (payload === undefined) return null;
  try {
    const parsed = Claims.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
