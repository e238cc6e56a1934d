import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { MessageContent } from '../../../api/contract.ts';
import { serveHouse } from '../served.ts';
import { type ChatClient, openChat } from '../webchat/chat-client.ts';
import { newestOf } from './newest-of.ts';
import type { Heard, Phone, Stage } from './stage.ts';

/** In the web chat, over its socket, without a browser: tests/journey has one. */
export async function onWebchat(local: string): Promise<Stage> {
  const spa = await serveHouse(local, async () => ({}));
  return {
    served: spa.served,
    url: spa.url,
    setClock: spa.setClock,
    async arrives() {
      const { slug, tenantId } = await spa.tenant();
      const chat = await openChat(spa.url, slug);
      return {
        phone: phoneOf(chat, spa.url),
        tenantId,
        async endsWell() {
          expect(chat.violations).toEqual([]);
          expect(chat.refusals).toEqual([]);
          // Whoever opens the page again reads the same.
          const again = await openChat(spa.url, slug, chat.key);
          const ofHouse = ({ lines }: ChatClient) => lines.filter(({ from }) => from === 'house');
          expect(ofHouse(again)).toEqual(ofHouse(chat));
          expect(again.violations).toEqual([]);
          again.close();
          chat.close();
        },
      };
    },
    stop: spa.stop,
  };
}

function phoneOf(chat: ChatClient, url: string): Phone {
  const pictures = new Map<string, Buffer>();
  let before = 0;
  const said = (): MessageContent[] =>
    chat.lines.flatMap(({ from, content }) => (from === 'house' ? [content] : []));
  const heard = ({ text, choices, link, image }: MessageContent): Heard => ({
    text,
    taps: choices.map(({ title }) => title),
    link: link === null ? null : new URL(link.url, url).href,
    picture: image === null ? null : (pictures.get(image.url) ?? Buffer.of()),
  });
  return {
    async says(text) {
      before = said().length;
      await chat.say(text);
    },
    async taps(title) {
      const choice = said()
        .toReversed()
        .flatMap(({ choices }) => choices)
        .find((one) => title.test(one.title));
      if (!choice) throw new Error(`no ${title} can be tapped`);
      before = said().length;
      await chat.tap(choice.id, randomUUID(), choice.title);
    },
    async hears(fits) {
      const found = await newestOf(
        () => said().slice(before),
        (content) => (typeof fits === 'function' ? fits(heard(content)) : fits.test(content.text)),
        ({ text }) => text,
      );
      if (found.image) {
        const answer = await fetch(new URL(found.image.url, url));
        pictures.set(found.image.url, Buffer.from(await answer.arrayBuffer()));
      }
      return heard(found);
    },
  };
}
