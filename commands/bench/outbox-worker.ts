import { makePump } from '../../api/live/pump.ts';
import { remindDue } from '../../api/reminders/remind-due.ts';
import { openWhatsapp } from '../../bot/whatsapp/whatsapp.ts';
import { openHouse } from '../../house.ts';
import { readSettings } from '../../settings.ts';

/**
 * One of the processes that `bench outbox` has send: the house's own worker, with a channel that leads to the simulator.
 * It is told when something is due, and looks now and then besides, as a served house; of visits it reminds when it is told to.
 */
const { databaseUrl, dataKeys, publicUrl } = readSettings(process.env);
const { SIMULATOR_URL = '', CLOCK_OFFSET = '0' } = process.env;
const house = await openHouse({
  databaseUrl,
  dataKeys,
  publicUrl,
  log: { info: () => undefined, warn: console.error, error: console.error },
  now: () => Date.now() + Number(CLOCK_OFFSET),
  channels: {},
  providers: (parts) => [openWhatsapp(parts, SIMULATOR_URL)],
});
const pump = makePump(async () => {
  for (const handled of await house.outbox.takeUp())
    handled.then((count) => count > 0 && pump.poke(), console.error);
}, console.error);
const reminders = makePump(async () => {
  while ((await remindDue(house.core)) > 0);
}, console.error);
house.nudges.listen(({ kind }) => kind === 'outbox' && pump.poke());
process.on('message', (word) => (word === 'remind' ? reminders : pump).poke());
setInterval(() => pump.poke(), 250);
process.on('disconnect', () => process.exit());
process.send?.('ready');
