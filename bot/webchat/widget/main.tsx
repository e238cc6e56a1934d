import { mountWidget } from './mount.tsx';
import { readOptions } from './options.ts';

/** `<script src="https://HOST/chat.js" data-spa="SLUG" async></script>` */
const script = document.currentScript;
const options = script instanceof HTMLScriptElement ? readOptions(script) : null;

if (!options) console.warn('chat.js: the script element needs a data-spa attribute');
else if (document.readyState !== 'loading') mountWidget(options);
else addEventListener('DOMContentLoaded', () => mountWidget(options), { once: true });
