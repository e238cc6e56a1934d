import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's password storage advice for Argon2id: 19 MiB, 2 passes, 1 lane (the library's default is Argon2id). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

export function isPassword(storedHash: string, password: string): Promise<boolean> {
  return verify(storedHash, password);
}

/** A password for a person to type: four groups, about 77 bits. */
export function inventPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const chars = [...randomBytes(16)].map((byte) => letters.charAt(byte % letters.length)).join('');
  return chars.replace(/(.{4})(?=.)/g, '$1-');
}
