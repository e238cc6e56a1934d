import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { listPages } from '../../commands/pictures/site-pages.ts';
import {
  browserTests,
  type Fault,
  openDeskSite,
  PATIENCE_MS,
  signedInThatDay,
} from '../support/desk-site.ts';
import {
  changePrice,
  changeSetting,
  closeDay,
  giveBackWithinLimit,
  readFigures,
  sayInOwnWords,
  searchLog,
  seePrices,
} from '../support/errands/house.ts';
import {
  endOwnSession,
  inviteSomebody,
  mayNotInvite,
  putInAbsence,
  readFeedback,
  readOwnFeedback,
  writeNote,
} from '../support/errands/people.ts';
import { does, type Errand, ROLES, type Role, shut, told } from '../support/errands/stage.ts';
import {
  answerGuest,
  putFailedAway,
  seeNoChannels,
  sendTestMessage,
  telegramEnd,
} from '../support/errands/talks.ts';
import {
  bookByTyping,
  keepDoorByKiosk,
  letInByCode,
  moveByPanel,
  openOwnVisit,
  TODAY,
} from '../support/errands/visits.ts';
import { NOWHERE } from '../support/served.ts';

/** Within two hours of it more guests come than are let in here. */
const NOW = '2026-03-05T14:20';

const telegram = telegramEnd();
const LIMITS = 'Refunds and payment links';
const DAYS = 'from=2026-03-01&to=2026-03-05';

/**
 * What somebody comes to a page to do, by page and by role, in the order in which it is done: role after role, page after page.
 * Each takes the first guest or visit that nobody before has taken.
 */
const ERRANDS: Readonly<Record<string, Readonly<Record<Role, Errand>>>> = {
  '': {
    owner: does(moveByPanel),
    manager: does(moveByPanel),
    desk: does(moveByPanel, bookByTyping),
    therapist: does(openOwnVisit),
  },
  inbox: {
    owner: does(answerGuest),
    manager: does(answerGuest),
    desk: does(answerGuest),
    therapist: shut(['GET', '/conversations'], ['POST', '/conversations/any/take']),
  },
  'failed-messages': {
    owner: does(putFailedAway),
    manager: does(putFailedAway),
    desk: does(putFailedAway),
    therapist: shut(['GET', '/failed-messages'], ['POST', '/failed-messages/any/done']),
  },
  'check-in': {
    owner: does(letInByCode),
    manager: does(letInByCode),
    desk: does(letInByCode),
    therapist: shut(['POST', '/check-in', { code: 'ABC234' }]),
  },
  kiosk: {
    owner: does(keepDoorByKiosk),
    manager: does(keepDoorByKiosk),
    desk: does(keepDoorByKiosk),
    therapist: shut(['POST', '/session/kiosk', { locationId: 'any', device: 'Door' }]),
  },
  guests: {
    owner: does(writeNote),
    manager: does(writeNote),
    desk: does(writeNote),
    therapist: shut(['GET', '/guests'], ['POST', '/guests/any/notes', { text: 'no' }]),
  },
  money: {
    // In the order of days: one can be closed when those before it are.
    owner: does(closeDay('Canal House', '2026-03-04')),
    manager: does(closeDay('Garden House', '2026-03-04')),
    desk: does(closeDay('Garden House', TODAY), giveBackWithinLimit),
    therapist: shut(['POST', '/day-closings', {}], ['POST', '/bookings/any/refunds', {}]),
  },
  'money-settings': {
    owner: does(changeSetting(LIMITS, 'The front desk may give back', '40.50', { deskRefundMinor: 4_050 })),
    manager: does(changeSetting(LIMITS, 'Tips that guests are offered', '10, 20', { tips: [10, 20] })),
    desk: told('Owners and managers set this', ['POST', '/house/policy', {}], ['GET', '/documents/preview']),
    therapist: shut(['POST', '/house/policy', {}]),
  },
  insight: {
    owner: does(readFigures),
    manager: does(readFigures),
    desk: shut(['GET', `/insight?${DAYS}`], ['GET', `/insight.csv?${DAYS}&table=therapists`]),
    therapist: shut(['GET', `/insight?${DAYS}`], ['GET', `/insight.csv?${DAYS}&table=therapists`]),
  },
  feedback: {
    owner: does(readFeedback),
    manager: does(readFeedback),
    desk: does(readFeedback),
    therapist: does(readOwnFeedback),
  },
  team: {
    owner: does(putInAbsence),
    manager: does(putInAbsence),
    desk: does(putInAbsence),
    therapist: shut(['GET', '/house/sheet'], ['POST', '/house/time-off', {}]),
  },
  house: {
    owner: does(changePrice('Deep tissue massage', '96.00', 9_600)),
    manager: does(changePrice('Hot stone massage', '107.00', 10_700)),
    desk: does(seePrices),
    therapist: shut(['GET', '/house/sheet'], ['POST', '/house/treatments', {}]),
  },
  log: {
    owner: does(searchLog),
    manager: does(searchLog),
    desk: shut(['GET', '/log'], ['GET', '/log.csv']),
    therapist: shut(['GET', '/log'], ['GET', '/log.csv']),
  },
  access: {
    owner: does(inviteSomebody),
    manager: does(inviteSomebody),
    desk: does(endOwnSession, mayNotInvite),
    therapist: does(endOwnSession, mayNotInvite),
  },
  'message-settings': {
    owner: does(changeSetting('Reminders', 'Before a visit', '48, 3', { reminderHours: [48, 3] })),
    manager: does(changeSetting('The next visit', 'After a first visit', '35', { rebookDays: 35 })),
    desk: told('These settings are for owners and managers.', ['POST', '/house/policy', {}]),
    therapist: shut(['POST', '/house/policy', {}]),
  },
  texts: {
    owner: does(
      sayInOwnWords(
        /^Change: I'm keeping \{what\} for you until/,
        'Yours until {until}. Shall I write it down?',
        'Yours until 17:10. Shall I write it down?',
      ),
    ),
    manager: does(sayInOwnWords(/^Change: Shall I book it\?/, 'Is it yours?', 'Is it yours?')),
    desk: told('Owners and managers write these', ['GET', '/house/texts/en'], ['POST', '/house/texts', {}]),
    therapist: shut(['GET', '/house/texts/en'], ['POST', '/house/texts', {}]),
  },
  channels: {
    owner: does(sendTestMessage(telegram)),
    manager: does(sendTestMessage(telegram)),
    desk: { kind: 'told', run: seeNoChannels(telegram) },
    therapist: shut(['GET', '/channels'], ['POST', '/channels/any/test', { to: '1' }]),
  },
};

browserTests('the main errand of every page, done by each role', () => {
  const site = openDeskSite(NOW, moreSettings, 'lived-in');
  let listed: Awaited<ReturnType<typeof listPages>>;

  beforeAll(async () => {
    listed = await listPages();
    await telegram.connect(site);
  });
  afterAll(() => telegram.stop());

  async function moreSettings() {
    const url = await telegram.open(() => site.house.now());
    return { providerUrls: { whatsapp: NOWHERE, telegram: url, teams: NOWHERE, stripe: NOWHERE } };
  }

  test('stands in the table for every page of the site, and for nobody to whom a page is shut', () => {
    const rows = Object.entries(ERRANDS).map(([name, row]) => ({
      name,
      roles: ROLES.filter((role) => row[role].kind !== 'shut'),
    }));
    expect(rows).toEqual(listed.map(({ name, roles }) => ({ name, roles })));
  });

  for (const role of ROLES) describeRole(role);

  /** One sign-in: they go through all pages in one browser session. */
  function describeRole(role: Role): void {
    let page: Page;
    const pages: Page[] = [];
    const faults: Fault[] = [];
    const refusals = new Set<string>();

    async function opened(expected: RegExp | null = null): Promise<Page> {
      const complain = (fault: Fault) => {
        if (!expected?.test(fault.words)) faults.push(fault);
      };
      const fresh = await signedInThatDay(site, { local: NOW, role, complain });
      pages.push(fresh);
      return fresh;
    }

    beforeAll(async () => {
      page = await opened();
    }, PATIENCE_MS);
    afterAll(() => Promise.all(pages.map((one) => one.context().close())));

    test.each(Object.entries(ERRANDS))(
      `${role}: /admin/%s`,
      async (name, row) => {
        const signIn = site.demo.signIns.find((one) => one.role === role);
        await page.goto(`${site.house.url}/admin/${name}`);
        await row[role].run({
          ...{ site, page, role, name: signIn?.name ?? '', refusals },
          another: opened,
        });
        expect(faults.splice(0).filter(({ url }) => !refusals.has(url))).toEqual([]);
      },
      PATIENCE_MS,
    );
  }
});
