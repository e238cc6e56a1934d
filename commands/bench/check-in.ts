import { generateKeyPairSync, verify } from 'node:crypto';
import { readToken, signToken } from '../../api/check-in/token.ts';
import { compare, type Figure } from './compare.ts';

const PIECES = 200;

/** Reading a check-in code, form to claims, beside the bare verification of its Ed25519 signature. */
export async function checkIn(): Promise<Figure> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const id = '0123456789abcdef';
  const window = { opensAt: Date.UTC(2026, 2, 3, 14), closesAt: Date.UTC(2026, 2, 3, 16, 30) };
  const token = signToken({ bookingId: '1m82c2v4y1phrx4e', version: 3, window }, { id, privateKey });
  const at = token.lastIndexOf('.');
  const [body, signature] = [Buffer.from(token.slice(0, at)), Buffer.from(token.slice(at + 1), 'base64url')];
  const times = (work: () => unknown): void => {
    for (let done = 0; done < PIECES; done += 1) if (!work()) throw new Error('a genuine code was refused');
  };
  return compare('check-in', {
    rounds: 50,
    pieces: PIECES,
    work: async () => times(() => readToken(token, (keyId) => (keyId === id ? publicKey : undefined))),
    floor: async () => times(() => verify(null, body, publicKey, signature)),
  });
}
