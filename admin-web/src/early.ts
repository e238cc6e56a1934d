import { askEarly } from './app/early-answers.ts';
import { dayPath } from './features/calendar/calendar-address.ts';
import { firstDay } from './features/calendar/first-day.ts';
import { wallAt } from './features/calendar/zoned-time.ts';

// The first script of the page, and a small one: the server is asked for what the calendar shows while React is still on its way.
const first = firstDay(window.location);
if (first !== null) {
  askEarly('/me');
  askEarly('/house');
  if (first.day) askEarly(dayPath(first.day));
  // The first clock of any zone takes the browser a tenth of a second; at this moment nobody waits for it.
  wallAt(0, 'UTC');
}
