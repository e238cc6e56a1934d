/**
 * Served as `/pay.js`: a second press of a button does nothing while the first is on its way.
 * Without it the page works the same; then the checkout's state refuses the second.
 */
export const payScript = `'use strict';
for (const form of document.querySelectorAll('form')) {
  let sent = false;
  form.addEventListener('submit', (event) => {
    if (sent) return event.preventDefault();
    sent = true;
    form.setAttribute('aria-busy', 'true');
    // A moment later: a disabled button is left out of the form, and its value is the answer.
    setTimeout(() => {
      for (const button of form.querySelectorAll('button')) button.disabled = true;
    });
  });
  // Coming back with the browser's back button shows the page as it was left.
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}
`;
