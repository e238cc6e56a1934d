/** Every second what has changed is shown; what a person is at stays as it is. */
const shown = new Map();

async function look() {
  const answer = await fetch('/');
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-live]')) {
    const next = fresh.getElementById(part.id);
    const before = shown.get(part.id) ?? part.innerHTML;
    if (next === null || next.innerHTML === before || part.contains(document.activeElement)) continue;
    shown.set(part.id, next.innerHTML);
    part.replaceChildren(...next.childNodes);
  }
}

function away(isAway) {
  const place = document.getElementById('trouble');
  if (isAway) place.textContent = 'The simulator does not answer. Is it still running?';
  if (isAway || place.dataset.away) place.hidden = !isAway;
  if (isAway) place.dataset.away = 'yes';
  else delete place.dataset.away;
}

async function keepLooking() {
  try {
    await look();
    away(false);
  } catch {
    away(true);
  }
  setTimeout(keepLooking, 1_000);
}
keepLooking();
