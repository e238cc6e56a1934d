import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Shot } from './studio.ts';

/** `README.md` beside the pictures, with all of them; pictures that are taken no more are thrown away. Their bytes in all. */
export async function writeIndex(folder: string, shots: readonly Shot[]): Promise<number> {
  const files = new Set(shots.map(({ file }) => file));
  for (const file of await readdir(folder))
    if (file.endsWith('.png') && !files.has(file)) await rm(join(folder, file));
  const names = [...new Set(shots.map(nameOf))];
  const lines = names.flatMap((name) => {
    const own = shots.filter((shot) => nameOf(shot) === name);
    return [
      `## ${name.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase())}`,
      '',
      own.map(imageOf).join('\n'),
      '',
    ];
  });
  const head = [
    '# Every page in pictures',
    '',
    'Taken from the running program with its demo by `npm run pictures`, which writes this list, too.',
    '',
  ];
  await writeFile(join(folder, 'README.md'), [...head, ...lines].join('\n'));
  const sizes = await Promise.all([...files].map(async (file) => (await stat(join(folder, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function nameOf({ file }: Shot): string {
  return file.replace(/-(?:phone|desk)(?:-dark)?\.png$/, '');
}

function imageOf({ file, title, size, scheme }: Shot): string {
  const where = `${size === 'phone' ? 'on a phone' : 'at a desk'}${scheme === 'dark' ? ', dark' : ''}`;
  return `<img src="${file}" width="${size === 'phone' ? 220 : 640}" alt="${title.replaceAll('"', '')}, ${where}">`;
}
