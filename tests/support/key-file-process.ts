import { dataKeysText } from '../../api/keys/data-keys.ts';
import { openKeyFile } from '../../api/keys/key-file.ts';

/** Opens a key file in a process of its own when it is told to, and tells the keys it has got. */
const { KEY_FILE = '' } = process.env;
process.once('message', async () => {
  const { keys, hashKey } = await openKeyFile(KEY_FILE);
  process.send?.(`${dataKeysText(keys)} ${hashKey.toString('base64')}`, () => process.disconnect());
});
process.send?.('ready');
