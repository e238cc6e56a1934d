import { all } from './all.ts';
import { playAll } from './transcript.ts';

for (const [language, transcripts] of Object.entries(all)) playAll(language, transcripts);
