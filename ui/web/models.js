// The models panel: opened from the header; asks how the models stand while it is open or something is under way.
const { retort } = window;
const panel = element.querySelector('.models-at');
const now = element.querySelector('.standing');
const cards = element.querySelector('.model-cards');
const opener = document.querySelector('.top .model');
const QUICK = 400;
let timer = 0;
let asking = 0;
let taken = 0;
let stage = '';

const shown = () => !panel.hidden;
const put = (place, html) => {
  if (place.dataset.html === html) return; // nothing moves while nothing changes
  const act = place.contains(document.activeElement) ? document.activeElement.dataset : null;
  const opened = new Map([...place.querySelectorAll('details[data-name]')].map((one) => [one.dataset.name, one.open]));
  place.innerHTML = html;
  place.dataset.html = html;
  place.querySelectorAll('details[data-name]').forEach((one) => { if (opened.has(one.dataset.name)) one.open = opened.get(one.dataset.name); });
  if (!act) return;
  const same = [...place.querySelectorAll('[data-act]')].find((one) => one.dataset.act === act.act && one.dataset.model === act.model && one.dataset.precision === act.precision);
  (same && !same.disabled ? same : panel).focus({ preventScroll: true });
};
const take = (told, number) => {
  if (told.cards !== undefined) put(cards, told.cards); // they take longer than the rest, and are never out of date by much
  if (number < taken) return;
  taken = number;
  opener.querySelector('b').textContent = told.header;
  opener.dataset.stage = told.stage;
  put(now, told.now);
  const settled = stage && stage !== told.stage;
  stage = told.stage;
  clearTimeout(timer);
  if (told.busy) timer = setTimeout(look, QUICK);
  if (settled && shown()) look({ cards: true });
};
const look = async ({ cards: all = false } = {}) => {
  const mine = ++asking;
  clearTimeout(timer);
  try {
    take(await server.models({ tab: retort.tab, cards: all }), mine);
  } catch { opener.dataset.stage = 'lost'; }
};
const act = async (button) => {
  const { act: what, model = '', precision = '' } = button.dataset;
  const mine = ++asking;
  take(await server.model({ tab: retort.tab, act: what, model, precision }), mine);
};
const open = () => {
  panel.hidden = false;
  opener.setAttribute('aria-expanded', 'true');
  panel.focus({ preventScroll: true });
  look({ cards: true });
};
const close = (back = true) => {
  if (!shown()) return;
  panel.hidden = true;
  opener.setAttribute('aria-expanded', 'false');
  if (back) opener.focus();
};
const toggle = () => (shown() ? close() : open());

opener.addEventListener('click', toggle);
retort.on('models', open);
element.addEventListener('click', (event) => {
  const button = event.target.closest('[data-act]');
  if (!button || button.disabled) return;
  if (button.dataset.act === 'close') close();
  else act(button);
});
panel.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  event.stopPropagation(); // Esc here closes the panel; it stops no question
  close();
});
document.addEventListener('mousedown', (event) => {
  if (shown() && !element.contains(event.target) && !opener.contains(event.target) && !event.target.closest('#palette')) close(false);
});
retort.on('progress', (message) => { if (message.done) look(); });
retort.on('fresh', () => look());
window.addEventListener('focus', () => look({ cards: shown() }));
setTimeout(look, 0);
setTimeout(() => { if (!cards.dataset.html) look({ cards: true }); }, 1500); // so that the panel opens filled
