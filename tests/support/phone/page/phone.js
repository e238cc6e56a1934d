/** The phone's page: asks twice a second what there is to show, and sends what is done on it. */
const byId = (id) => document.getElementById(id);
const [log, list, newGuest, panel] = ['log', 'list', 'new-guest', 'panel'].map(byId);
const TICKS = {
  sent: ['✓', 'sent'],
  taken: ['✓✓', 'delivered'],
  read: ['✓✓', 'read'],
  lost: ['Not delivered', ''],
};
const WINDOW = { true: ' The window is open.', false: ' The window is closed.', null: '' };
let state = null;
let current = null;
const drawn = new Map();

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'onclick') element.addEventListener('click', value);
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

function trouble(words) {
  const place = byId('trouble');
  place.hidden = words === '';
  if (place.textContent !== words) place.textContent = words;
}

async function act(body) {
  try {
    const answer = await fetch('/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const problem = answer.ok ? '' : (await answer.json()).title;
    await look();
    trouble(problem);
    return answer.ok;
  } catch {
    trouble('The simulator does not answer. Is it still running?');
    return false;
  }
}

async function look() {
  const answer = await fetch('/state');
  state = await answer.json();
  draw();
}

// The spa's own clock, as its messages tell it.
const time = (at) =>
  new Date(at).toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: state.timeZone,
  });

function draw() {
  const guest = state.guests.find(({ address }) => address === current) ?? state.guests[0];
  if (guest.address !== current) {
    current = guest.address;
    log.replaceChildren();
    drawn.clear();
  }
  document.title = `Simulated ${state.app}`;
  document.body.dataset.app = state.app;
  byId('spa').textContent = state.spa;
  document.querySelector('.face').title = state.spa;
  setText(byId('presence'), guest.typing ? 'typing…' : guest.blocked ? 'blocked' : state.app);
  drawGuests();
  drawLines(guest);
  drawPanel(guest);
}

function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Makes anew what has changed, and leaves the rest: the focus stays where it is, and nothing is read out twice. */
function drawInto(place, key, value, children) {
  const json = JSON.stringify(value);
  if (drawn.get(key) === json) return;
  drawn.set(key, json);
  place.replaceChildren(...children());
}

function drawGuests() {
  const names = state.guests.map(({ address, name }) => [address, name]);
  drawInto(byId('guests'), 'guests', [names, current], () => [
    ...names.map(([address, name]) =>
      make(
        'button',
        {
          type: 'button',
          'aria-current': String(address === current),
          title: `+${address}`,
          onclick: () => turnTo(address),
        },
        name,
      ),
    ),
    make('button', { type: 'button', onclick: () => newGuest.showModal() }, 'Add guest'),
  ]);
}

function turnTo(address) {
  current = address;
  log.replaceChildren();
  drawn.clear();
  draw();
}

function drawLines({ address, lines }) {
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  let changed = false;
  if (lines.length === 0)
    drawInto(log, 'empty', address, () => [
      make(
        'div',
        { class: 'empty' },
        'Write what you would like and when: “massage on friday after 5”.',
        ...(state.app === 'Telegram' ? [startButton(address)] : []),
      ),
    ]);
  else log.querySelector('.empty')?.remove();
  for (const [place, line] of lines.entries()) {
    const json = JSON.stringify(line);
    const old = log.children[place];
    if (old?.dataset.json === json) continue;
    const element = lineElement(address, line);
    element.dataset.json = json;
    if (old) old.replaceWith(element);
    else log.append(element);
    changed = true;
  }
  if (changed && atEnd) log.scrollTop = log.scrollHeight;
}

/** As Telegram shows it in a chat with a bot that was never written to. */
function startButton(address) {
  const start = () => act({ act: 'say', address, text: '/start' });
  return make('button', { type: 'button', onclick: start }, 'Start');
}

function lineElement(address, line) {
  const bubble = make('div', { class: 'bubble' });
  if (line.picture) {
    const query = new URLSearchParams({ of: address, id: line.id });
    const picture = make('img', { src: `/picture?${query}`, alt: 'A picture from the spa' });
    bubble.append(picture);
  }
  if (line.file) {
    const { url, name } = line.file;
    bubble.append(make('a', { class: 'file', href: safe(url), target: '_blank', rel: 'noreferrer' }, name));
  }
  bubble.append(line.text, metaElement(line));
  const element = make('div', { class: `line ${line.from}` }, bubble);
  if (line.from === 'house') element.append(tapsElement(address, line));
  return element;
}

function metaElement(line) {
  const meta = make('span', { class: 'meta' }, line.template ? `template · ${time(line.at)}` : time(line.at));
  const tick = TICKS[line.state];
  if (tick)
    meta.append(' ', make('span', { class: line.state, title: tick[1], 'data-state': line.state }, tick[0]));
  return meta;
}

function tapsElement(address, { id, taps, list: listTitle, link }) {
  const tap = (one) => act({ act: 'tap', address, message: id, tap: one.id });
  const place = make('div', { class: 'taps' });
  if (link)
    place.append(
      make('a', { class: 'tap', href: safe(link.url), target: '_blank', rel: 'noreferrer' }, link.title),
    );
  if (listTitle !== null)
    place.append(
      make(
        'button',
        { type: 'button', class: 'tap', onclick: () => openList(listTitle, taps, tap) },
        listTitle,
      ),
    );
  else
    for (const one of taps)
      place.append(make('button', { type: 'button', class: 'tap', onclick: () => tap(one) }, one.title));
  return place;
}

const safe = (url) => (/^https?:\/\//.test(url) ? url : '#');

function openList(title, taps, tap) {
  byId('list-title').textContent = title;
  byId('rows').replaceChildren(
    ...taps.map((one) => {
      const choose = () => {
        list.close();
        tap(one);
      };
      const note = one.note === '' ? [] : [make('small', {}, one.note)];
      return make('button', { type: 'button', onclick: choose }, one.title, ...note);
    }),
  );
  list.showModal();
}

function drawPanel(guest) {
  for (const box of document.querySelectorAll('[data-switch]')) {
    box.checked = state.switches[box.dataset.switch];
    box.closest('label').hidden = !state.knows.includes(box.dataset.switch);
  }
  byId('close-window').hidden = guest.open === null;
  byId('sends').value = state.switches.sends;
  byId('blocked').checked = guest.blocked;
  const day = new Date(state.now).toLocaleDateString('en-GB', {
    timeZone: state.timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  setText(byId('clock'), `${day}, ${time(state.now)}.${WINDOW[guest.open]}`);
  drawInto(byId('violations'), 'violations', state.violations, () =>
    state.violations.map((words) => make('li', {}, words)),
  );
  const none = [make('li', { class: 'fine' }, 'What the house sends is listed here.')];
  drawInto(byId('wire'), 'wire', state.wire, () =>
    state.wire.length === 0 ? none : state.wire.map(wireElement),
  );
}

function wireElement({ at, kind, body, status, refusal }) {
  const title = `${time(at)} · ${kind} · ${status ?? 'cut'}`;
  const details = make(
    'details',
    {},
    make('summary', {}, title),
    make('pre', {}, JSON.stringify(body, null, 1)),
  );
  return make('li', {}, details, ...(refusal ? [make('p', { class: 'refusal' }, refusal)] : []));
}

byId('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  const words = byId('words');
  const text = words.value.trim();
  if (text === '') return;
  words.value = '';
  log.scrollTop = log.scrollHeight;
  act({ act: 'say', address: current, text }).then((taken) => {
    if (!taken && words.value === '') words.value = text;
  });
});

function saveSwitches() {
  const boxes = [...document.querySelectorAll('[data-switch]')];
  const switches = Object.fromEntries(boxes.map((box) => [box.dataset.switch, box.checked]));
  act({ act: 'switches', switches: { ...switches, sends: byId('sends').value } });
}
for (const box of document.querySelectorAll('[data-switch]')) box.addEventListener('change', saveSwitches);
byId('sends').addEventListener('change', saveSwitches);
for (const button of document.querySelectorAll('[data-hours]'))
  button.addEventListener('click', () => act({ act: 'forward', hours: Number(button.dataset.hours) }));
byId('close-window').addEventListener('click', () => act({ act: 'close-window', address: current }));
byId('blocked').addEventListener('change', (event) =>
  act({ act: 'block', address: current, blocked: event.target.checked }),
);

function showPanel(open) {
  panel.classList.toggle('open', open);
  byId('open-panel').setAttribute('aria-expanded', String(open));
  byId(open ? 'close-panel' : 'open-panel').focus();
}
byId('open-panel').addEventListener('click', () => showPanel(true));
byId('close-panel').addEventListener('click', () => showPanel(false));
panel.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') showPanel(false);
});

byId('no-guest').addEventListener('click', () => newGuest.close());
byId('new-guest-form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = event.target;
  const { name, address } = Object.fromEntries(new FormData(form));
  newGuest.close();
  if (!(await act({ act: 'guest', name, address }))) return;
  form.reset();
  turnTo(address);
});

async function keepLooking() {
  try {
    await look();
    if (byId('trouble').textContent.startsWith('The simulator')) trouble('');
  } catch {
    trouble('The simulator does not answer. Is it still running?');
  }
  setTimeout(keepLooking, 500);
}
keepLooking();
