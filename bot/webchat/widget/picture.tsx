import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { MessageContent } from '../../../api/contract.ts';
import { Icon } from './icons.tsx';
import { safeUrl } from './safe-url.ts';
import { useView } from './view.ts';

/** A picture, mostly the QR code of a visit, else a chart: a tap shows it as large as the window. */
export function Picture({ image }: { image: NonNullable<MessageContent['image']> }): JSX.Element | null {
  const { base, texts } = useView();
  const url = safeUrl(image.url, base);
  const dialog = useRef<HTMLDialogElement>(null);
  if (url === null) return null;
  // A code can be said, too.
  const isChart = image.text === null;
  const close = () => dialog.current?.close();
  return (
    <div class={isChart ? 'picture chart' : 'picture'}>
      <img src={url} alt={image.alt} width={isChart ? 280 : 200} height={isChart ? 350 : 200} />
      <button
        type="button"
        class="enlarge"
        aria-label={texts.enlarge}
        onClick={() => dialog.current?.showModal()}
      />
      <dialog
        ref={dialog}
        class="large"
        aria-label={image.alt}
        onClick={close}
        // Escape closes the picture, not the chat behind it.
        onKeyDown={(event) => event.stopPropagation()}
      >
        <figure>
          <img src={url} alt="" />
          <figcaption>{image.alt}</figcaption>
        </figure>
        <button type="button" class="bare" aria-label={texts.closePicture} onClick={close}>
          <Icon name="close" />
        </button>
      </dialog>
    </div>
  );
}
