import { expect } from '@jest/globals';
import { isVisible } from '../../../../bot/message/clean-text.ts';
import type { WhatsappInteractive, WhatsappMessage } from '../../../../bot/whatsapp/wire-types.ts';

/** Fails when the Cloud API would refuse the message. The numbers stand here again, on purpose. */
export function expectWithinLimits(message: WhatsappMessage): void {
  expect(message).toMatchObject({ messaging_product: 'whatsapp', recipient_type: 'individual' });
  expect(JSON.stringify(message)).not.toMatch(/\\ud[89a-f]/i);
  if (message.type === 'text') expectWords(message.text.body, 4096);
  else if (message.type === 'image') {
    expect(message.image.link).toMatch(/^https?:/);
    if (message.image.caption !== undefined) expectWords(message.image.caption, 1024);
  } else if (message.type === 'document') {
    expect(message.document.link).toMatch(/^https?:/);
    expect(message.document.filename).toMatch(/^[^\\/:*?"<>|\n]{1,56}\.pdf$/);
    expect(Buffer.byteLength(message.document.filename)).toBeLessThanOrEqual(240);
    if (message.document.caption !== undefined) expectWords(message.document.caption, 1024);
  } else if (message.type === 'location') {
    expect(Math.abs(message.location.latitude)).toBeLessThanOrEqual(90);
    expect(Math.abs(message.location.longitude)).toBeLessThanOrEqual(180);
    expectWords(message.location.name, 100);
    expectWords(message.location.address, 300);
  } else expectInteractive(message.interactive);
}

function expectInteractive(interactive: WhatsappInteractive): void {
  expectWords(interactive.body.text, interactive.type === 'list' ? 4096 : 1024);
  if (interactive.type === 'cta_url') {
    expectWords(interactive.action.parameters.display_text, 20);
    expect(interactive.action.parameters.url).toMatch(/^https?:/);
  } else if (interactive.type === 'button') {
    const replies = interactive.action.buttons.map(({ reply }) => reply);
    expect(replies.length).toBeLessThanOrEqual(3);
    expectTaps(replies, 20, 256);
  } else {
    const rows = interactive.action.sections.flatMap((section) => section.rows);
    expectWords(interactive.action.button, 20);
    expect(rows.length).toBeLessThanOrEqual(10);
    expectTaps(rows, 24, 200);
    for (const { description } of rows) if (description !== undefined) expectWords(description, 72);
  }
}

function expectTaps(taps: readonly { id: string; title: string }[], title: number, id: number): void {
  expect(taps.length).toBeGreaterThan(0);
  for (const tap of taps) {
    expectWords(tap.title, title);
    expect(tap.id.length).toBeGreaterThan(0);
    expect(tap.id.length).toBeLessThanOrEqual(id);
  }
  expect(new Set(taps.map((tap) => tap.title)).size).toBe(taps.length);
  expect(new Set(taps.map((tap) => tap.id)).size).toBe(taps.length);
}

function expectWords(text: string, limit: number): void {
  expect(isVisible(text)).toBe(true);
  expect(text.length).toBeLessThanOrEqual(limit);
}
