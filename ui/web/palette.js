// The commands (Ctrl+K): filtered as one types, arrow keys and Enter choose, Esc closes and gives the focus back.
const { retort } = window;
const box = element.querySelector('.palette');
const find = element.querySelector('input');
const options = [...element.querySelectorAll('[role=option]')];
let chosen = 0;
let before = null;

const there = (option) => !option.dataset.clicks || !!document.querySelector(option.dataset.clicks);
const shown = () => options.filter((option) => !option.hidden);
const choose = (index) => {
  const list = shown();
  chosen = list.length ? (index + list.length) % list.length : 0;
  options.forEach((option) => option.setAttribute('aria-selected', String(option === list[chosen])));
  find.setAttribute('aria-activedescendant', list[chosen]?.id || '');
  list[chosen]?.scrollIntoView({ block: 'nearest' });
};
const filter = () => {
  const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const option of options) option.hidden = !there(option) || !words.every((word) => option.textContent.toLowerCase().includes(word));
  element.querySelector('.none').hidden = shown().length > 0;
  choose(0);
};
const open = () => {
  if (!box.hidden) { close(); return; }
  before = document.activeElement;
  box.hidden = false;
  find.value = '';
  filter();
  find.focus();
};
const close = () => {
  if (box.hidden) return;
  box.hidden = true;
  (before?.isConnected ? before : document.querySelector('textarea')).focus();
};
const run = (option) => {
  if (!option) return;
  close();
  const { says, clicks, sends, sample = '' } = option.dataset;
  if (says) retort.send('ask', { text: says, sample });
  if (clicks) document.querySelector(clicks)?.click();
  if (sends) retort.send(sends);
};
const keys = {
  ArrowDown: () => choose(chosen + 1), ArrowUp: () => choose(chosen - 1), Home: () => choose(0), End: () => choose(-1),
  Enter: () => run(shown()[chosen]), Escape: close, Tab: close,
};
find.addEventListener('input', filter);
find.addEventListener('keydown', (event) => {
  if (event.isComposing || !keys[event.key]) return;
  event.preventDefault();
  event.stopPropagation();
  keys[event.key]();
});
element.addEventListener('mousemove', (event) => {
  const option = event.target.closest('[role=option]');
  if (option && option.getAttribute('aria-selected') !== 'true') choose(shown().indexOf(option));
});
element.addEventListener('mousedown', (event) => { if (event.target !== find) event.preventDefault(); });
element.addEventListener('click', (event) => run(event.target.closest('[role=option]')));
find.addEventListener('blur', () => { box.hidden = true; });
retort.on('commands', open);
