/**
 * What who is bound to one location gets of another, written out by hand for every route that needs somebody signed in:
 * - `house`: it is the whole house's, and refused to them;
 * - `anywhere`: nothing of a location is in it, or it is nobody's in particular, as guests and talks are;
 * - `own`: their own account;
 * - a thing: what `:id` names is not there for them when it is at another location;
 * - `named`: a location that is asked for is not there for them;
 * - `shows`: it answers with what is of theirs, and nothing else;
 * - `change`: a change of the house, which has to stay at theirs.
 * A route of the server that has no line here fails the test, and so does a line whose route is gone.
 */
export type Reach =
  | 'house'
  | 'anywhere'
  | 'own'
  | 'named'
  | 'shows'
  | 'change'
  | 'visit'
  | 'series'
  | 'wait'
  | 'swap'
  | 'payment'
  | 'document'
  | 'person';

export const ELSEWHERE: Readonly<Record<string, Reach>> = {
  'del /api/v1/session': 'own',
  'post /api/v1/session/kiosk': 'named',
  'get /api/v1/me': 'own',
  'get /api/v1/sessions': 'own',
  'del /api/v1/sessions/:id': 'own',
  'post /api/v1/sessions/end-others': 'own',
  'get /api/v1/two-steps': 'own',
  'post /api/v1/two-steps/begin': 'own',
  'post /api/v1/two-steps/confirm': 'own',
  'post /api/v1/two-steps/off': 'own',
  'get /api/v1/devices': 'anywhere',
  'post /api/v1/devices': 'anywhere',
  'post /api/v1/devices/remove': 'anywhere',
  'del /api/v1/devices/:id': 'anywhere',

  'get /api/v1/house': 'shows',
  'get /api/v1/calendar': 'named',
  'get /api/v1/bookings/:id': 'visit',
  'get /api/v1/events': 'shows',
  'get /api/v1/feedback': 'shows',
  'get /api/v1/staff': 'anywhere',
  'post /api/v1/staff/:id/chat-code': 'person',
  'get /api/v1/staff/:id/calendar-feed': 'person',
  'post /api/v1/staff/:id/calendar-feed': 'person',
  'del /api/v1/staff/:id/calendar-feed': 'person',

  'get /api/v1/check-in/day': 'named',
  'post /api/v1/check-in': 'shows',

  'post /api/v1/slots': 'named',
  'post /api/v1/quick-booking': 'named',
  'post /api/v1/guests': 'anywhere',
  'post /api/v1/bookings': 'named',
  'post /api/v1/bookings/:id/check-in': 'visit',
  'post /api/v1/bookings/:id/start': 'visit',
  'post /api/v1/bookings/:id/complete': 'visit',
  'post /api/v1/bookings/:id/no-show': 'visit',
  'post /api/v1/bookings/:id/cancel': 'visit',
  'post /api/v1/bookings/:id/undo-no-show': 'visit',
  'post /api/v1/bookings/:id/move': 'visit',
  'get /api/v1/waitlist': 'shows',
  'post /api/v1/waitlist': 'named',
  'post /api/v1/waitlist/:id/leave': 'wait',
  'post /api/v1/series': 'named',
  'post /api/v1/series/:id/accept': 'series',
  'get /api/v1/swaps': 'shows',
  'post /api/v1/swaps/:id/settle': 'swap',

  'post /api/v1/bookings/:id/payments': 'visit',
  'post /api/v1/bookings/:id/payment-link': 'visit',
  'post /api/v1/bookings/:id/refunds': 'visit',
  'post /api/v1/bookings/:id/card-fee': 'visit',
  'post /api/v1/bookings/:id/card-fee/waive': 'visit',
  'get /api/v1/refunds/waiting': 'shows',
  'post /api/v1/refunds/:id/see-to': 'payment',
  'post /api/v1/refunds/:id/take-back': 'payment',
  'get /api/v1/day-closings': 'named',
  'post /api/v1/day-closings': 'named',
  'get /api/v1/payment-events': 'shows',
  'post /api/v1/payment-events/:id/retry': 'house',
  'post /api/v1/payment-events/:id/done': 'house',
  'get /api/v1/bookings/:id/documents': 'visit',
  'get /api/v1/documents': 'shows',
  'get /api/v1/documents.csv': 'shows',
  'get /api/v1/documents/:id/file': 'document',
  'get /api/v1/documents/preview': 'house',
  'get /api/v1/documents/preview/file': 'house',
  'get /api/v1/insight': 'named',
  'get /api/v1/insight.csv': 'named',
  'get /api/v1/log': 'house',
  'get /api/v1/log.csv': 'house',

  'get /api/v1/access': 'house',
  'post /api/v1/access/:id': 'house',
  'post /api/v1/access/:id/disable': 'house',
  'post /api/v1/access/:id/enable': 'house',
  'post /api/v1/access/:id/password-link': 'house',
  'post /api/v1/access/:id/end-sessions': 'house',
  'post /api/v1/access/:id/end-two-steps': 'house',
  'post /api/v1/two-steps/roles': 'house',
  'post /api/v1/invitations': 'house',
  'del /api/v1/invitations/:id': 'house',

  'get /api/v1/conversations': 'anywhere',
  'get /api/v1/conversation-colleagues': 'anywhere',
  'get /api/v1/conversations/:id': 'anywhere',
  'get /api/v1/conversations/:id/lines': 'anywhere',
  'post /api/v1/conversations/:id/messages': 'anywhere',
  'post /api/v1/conversations/:id/take': 'anywhere',
  'post /api/v1/conversations/:id/give': 'anywhere',
  'post /api/v1/conversations/:id/return': 'anywhere',
  'post /api/v1/conversations/:id/read': 'anywhere',
  'get /api/v1/canned-answers': 'anywhere',
  'post /api/v1/canned-answers': 'house',
  'post /api/v1/canned-answers/:id': 'house',
  'del /api/v1/canned-answers/:id': 'house',
  'get /api/v1/failed-messages': 'anywhere',
  'post /api/v1/failed-messages/:id/retry': 'anywhere',
  'post /api/v1/failed-messages/:id/done': 'anywhere',

  'get /api/v1/guests': 'shows',
  'get /api/v1/guests/:id': 'shows',
  'get /api/v1/guests/:id/visits': 'shows',
  'post /api/v1/guests/:id/notes': 'anywhere',
  'del /api/v1/guest-notes/:id': 'anywhere',
  'post /api/v1/guests/:id/consents': 'anywhere',
  'get /api/v1/guests/:id/health-notes': 'anywhere',
  'post /api/v1/guests/:id/health-notes': 'anywhere',
  'del /api/v1/guest-health-notes/:id': 'anywhere',
  'get /api/v1/guests/:id/consents': 'anywhere',
  'get /api/v1/guests/:id/identities': 'anywhere',
  'post /api/v1/guests/:id/merge': 'anywhere',
  'post /api/v1/merges/:id/undo': 'anywhere',
  'get /api/v1/guests/:id/export': 'house',
  'post /api/v1/guests/:id/forget': 'house',

  'get /api/v1/house/sheet': 'shows',
  'get /api/v1/house/conflicts': 'shows',
  'post /api/v1/house/replan': 'change',
  'post /api/v1/house/time-off': 'change',
  'post /api/v1/house/time-off/:id': 'change',
  'del /api/v1/house/time-off/:id': 'change',
  'post /api/v1/house/closures': 'change',
  'post /api/v1/house/closures/:id': 'change',
  'del /api/v1/house/closures/:id': 'change',
  'post /api/v1/house/locations': 'change',
  'post /api/v1/house/locations/:id': 'change',
  'post /api/v1/house/rooms': 'change',
  'post /api/v1/house/rooms/:id': 'change',
  'del /api/v1/house/rooms/:id': 'change',
  'post /api/v1/house/equipment': 'change',
  'post /api/v1/house/equipment/:id': 'change',
  'del /api/v1/house/equipment/:id': 'change',
  'post /api/v1/house/rotas': 'change',
  'del /api/v1/house/rotas/:therapistId/:validFrom': 'change',
  'get /api/v1/house/changes': 'house',
  'del /api/v1/house/locations/:id': 'house',
  'post /api/v1/house/treatments': 'house',
  'post /api/v1/house/treatments/:id': 'house',
  'del /api/v1/house/treatments/:id': 'house',
  'post /api/v1/house/therapists': 'house',
  'post /api/v1/house/therapists/:id': 'house',
  'del /api/v1/house/therapists/:id': 'house',
  'post /api/v1/house/terms': 'house',
  'post /api/v1/house/policy': 'house',
  'post /api/v1/house/texts': 'house',
  'get /api/v1/house/texts/:language': 'house',
  'post /api/v1/house/texts/:language/preview': 'house',
  'post /api/v1/house/web-chat': 'house',
  'post /api/v1/house/tax-identity': 'house',
  'get /api/v1/channels': 'house',
  'get /api/v1/channels/usage': 'house',
  'post /api/v1/channels': 'house',
  'post /api/v1/channels/:id': 'house',
  'post /api/v1/channels/:id/connect': 'house',
  'post /api/v1/channels/:id/test': 'house',
};
