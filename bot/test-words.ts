/** What the message says that is sent to try an account out; its reader set the account up. */
export function testWords(accountName: string): string {
  return `This is a test of “${accountName}” by Stillwater: messages to your guests go out.`;
}
