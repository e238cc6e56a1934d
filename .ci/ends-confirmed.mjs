/** Reads the chat's JSON lines; fails unless the last one shows a confirmed visit with its code. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'utf8').trim().split('\n');
const talk = lines.map((line) => JSON.parse(line));
for (const { in: said, replies, booking } of talk)
  console.log(
    `> ${said}\n  ${replies[0]?.text.split('\n')[0] ?? '(nothing)'} [${booking?.status ?? 'no visit'}]`,
  );
assert.equal(talk.length, 4, 'one answer a message');
const { booking, replies } = talk[3];
assert.equal(booking?.status, 'confirmed');
assert.match(booking.code, /^[0-9A-Z]{6}$/);
assert.equal(booking.treatment, 'Deep tissue massage');
assert.match(
  booking.startsAt,
  /^2026-03-03T(?:1[7-9]|2\d):\d\d:00\+01:00$/,
  'tomorrow after 5, in local time',
);
assert.ok(
  replies.some((reply) => reply.text.includes(booking.code)),
  'the guest is told the code',
);
