// The conversation: puts each card in its place and passes on what is clicked in it. Events: "hello", "select".
const { retort } = window;
const list = element.querySelector('.turns');
const empty = element.querySelector('.empty');
const state = document.querySelector('.state');
let seen = 0;

const last = () => list.lastElementChild;
const place = (op) => {
  if (op.replaces) list.querySelector(`#${op.replaces}`)?.remove();
  const made = document.createElement('template');
  made.innerHTML = op.html;
  const node = made.content.firstElementChild;
  const old = list.querySelector(`#${op.id}`);
  if (old) old.replaceWith(node);
  else {
    list.append(node);
    requestAnimationFrame(() => node.scrollIntoView({ block: op.restored ? 'end' : 'nearest', behavior: 'instant' }));
  }
  retort.fit(node);
  return node;
};
const keepInView = (node) => {
  const pane = element.querySelector('.pane');
  const below = node.getBoundingClientRect().bottom - pane.getBoundingClientRect().bottom;
  const above = node.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  if (below > 0) pane.scrollTop += Math.min(below + 12, Math.max(above - 8, 0));
};
const update = () => {
  if (!props.value) return;
  const message = JSON.parse(props.value);
  if (message.seq <= seen) return;
  seen = message.seq;
  if (message.tab && message.tab !== retort.tab) return;
  for (const op of message.ops || []) {
    const node = place(op);
    if (!op.restored) keepInView(node);
  }
  empty.hidden = list.childElementCount > 0;
  if (message.focus) mark(message.focus.turn, message.focus.index);
  retort.send('progress', message);
};
const mark = (turn, index) => {
  list.querySelectorAll('.on').forEach((node) => node.classList.remove('on'));
  list.querySelectorAll(`#${turn || 'none'} [data-index="${index}"]`).forEach((node) => node.classList.add('on'));
};
const focus = (turn, index) => {
  mark(turn, index);
  trigger('select', { tab: retort.tab, turn, index });
};
const acts = {
  focus: (button, turn) => focus(turn.id, Number(button.dataset.index)),
  send: (button) => retort.send('ask', { text: button.dataset.text, sample: button.dataset.sample || '' }),
  crystal: (button, turn) => trigger('select', { tab: retort.tab, turn: turn.id, index: Number(button.dataset.index), crystal: true }),
  complex: (button, turn) => trigger('select', { tab: retort.tab, turn: turn.id, index: Number(button.dataset.index), complex: true }),
  copy: (button) => retort.copy(button.dataset.smiles, button),
  edit: (_, turn) => retort.send('compose', { text: turn.querySelector('.said').textContent, again: turn === last() }),
  retry: (_, turn) => retort.send('ask', {
    text: turn.querySelector('.said').textContent, seed: Number(turn.dataset.seed) + 1, again: turn === last(),
  }),
  look: (button) => retort.send('look', { smiles: button.dataset.smiles }),
  compare: (button, turn) => (turn.querySelector('.rivals') ? fold() : offer(button, turn)),
  rival: (button, turn) => both(turn, { model: button.dataset.model, precision: button.dataset.precision }),
  single: (_, turn) => both(turn, { end: true }),
};
// comparing: a menu of those who could answer the same message, over the card, so that nothing moves
const fold = () => list.querySelector('.rivals')?.remove();
const offer = async (button, turn) => {
  fold();
  const menu = Object.assign(document.createElement('div'), { className: 'rivals', role: 'menu' });
  menu.setAttribute('aria-label', 'compare with');
  menu.innerHTML = await server.rivals({ tab: retort.tab, turn: turn.id });
  if (!button.isConnected) return;
  fold();
  button.closest('.acts').append(menu);
  menu.scrollIntoView({ block: 'nearest' });
  menu.querySelector('button')?.focus();
};
const both = (turn, wanted) => {
  fold();
  if (state.dataset.running === 'true') return;
  retort.send('busy');
  trigger('compare', { tab: retort.tab, turn: turn.id, ...wanted });
};
const steps = { ArrowDown: 1, ArrowUp: -1 };
element.addEventListener('keydown', (event) => {
  const menu = event.target.closest('.rivals');
  if (!menu || !(event.key === 'Escape' || steps[event.key])) return;
  event.preventDefault();
  event.stopPropagation();
  const items = [...menu.querySelectorAll('button')];
  if (event.key === 'Escape') { const back = menu.parentElement.querySelector('[data-act=compare]'); fold(); back?.focus(); }
  else items[(items.indexOf(event.target) + steps[event.key] + items.length) % items.length].focus();
});
document.addEventListener('mousedown', (event) => { if (!event.target.closest('.rivals, [data-act=compare]')) fold(); });
element.addEventListener('click', (event) => {
  const button = event.target.closest('[data-act]');
  if (button) acts[button.dataset.act]?.(button, button.closest('.turn'));
});
retort.on('pick', ({ index }) => {
  const turns = [...list.children].reverse();
  const turn = turns.find((one) => one.querySelector(`[data-index="${index}"]`));
  if (turn) focus(turn.id, index);
});
retort.on('fresh', () => { list.replaceChildren(); empty.hidden = false; });
retort.on('marked', ({ turn, index }) => mark(turn, index));
retort.on('edit-last', () => {
  const turn = last();
  if (turn) acts.edit(null, turn);
});
retort.on('failed', () => {
  const card = last()?.querySelector('.card.working');
  if (!card) return;
  card.className = 'card failed';
  card.innerHTML = '<p class="sentence"><span class="sign fail">✗</span>This message could not be finished: something in Retort broke, and the terminal it runs in says what.</p>';
});
watch('value', update);
setTimeout(() => { retort.paint(); trigger('hello', { tab: retort.tab }); }, 0);
