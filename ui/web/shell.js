// What the three parts of the page share: the tab's name, the theme, the keyboard and messages between parts.
(() => {
  const store = (kind, key, make) => {
    try {
      const known = kind.getItem(key);
      if (known) return known;
      const made = make();
      if (made) kind.setItem(key, made);
      return made;
    } catch { return make(); }
  };
  const newName = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
  const retort = {
    tab: store(sessionStorage, 'retort-tab', newName),
    // A conversation of its own from here on; the one before stays where it was kept.
    renew: () => {
      retort.tab = newName();
      try { sessionStorage.setItem('retort-tab', retort.tab); } catch { /* it then lasts as long as the page */ }
    },
    send: (name, detail = {}) => window.dispatchEvent(new CustomEvent(`retort:${name}`, { detail })),
    on: (name, act) => window.addEventListener(`retort:${name}`, (event) => act(event.detail)),
    typing: () => /^(TEXTAREA|INPUT|SELECT)$/.test(document.activeElement?.tagName || '') || !!document.activeElement?.closest?.('.sketch'),
    copied: (button, words = 'copied') => {
      const before = button.textContent;
      button.textContent = words;
      setTimeout(() => { button.textContent = before; }, 1200);
    },
    copy: async (text, button) => {
      try { await navigator.clipboard.writeText(text); } catch { retort.copyOld(text); }
      if (button) retort.copied(button);
    },
    copyOld: (text) => {
      const area = Object.assign(document.createElement('textarea'), { value: text, style: 'position:fixed;opacity:0' });
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    },
    save: (text, name, type) => {
      const url = URL.createObjectURL(new Blob([text], { type }));
      Object.assign(document.createElement('a'), { href: url, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(url), 2000);
    },
  };
  // A small picture is cut to what is drawn in it, so that the molecule fills it; never blown up beyond `most`.
  retort.fit = (root, most = 0.8) => root.querySelectorAll('.thumb svg, .card-picture svg').forEach((svg) => {
    if (!svg.clientWidth) return;
    svg.setAttribute('preserveAspectRatio', 'xMidYMid meet');
    const box = svg.getBBox();
    const pad = 15;
    const width = Math.max(box.width + 2 * pad, svg.clientWidth / most);
    const height = Math.max(box.height + 2 * pad, svg.clientHeight / most);
    svg.setAttribute('viewBox', [box.x + box.width / 2 - width / 2, box.y + box.height / 2 - height / 2, width, height].join(' '));
  });
  retort.on('theme', () => requestAnimationFrame(() => retort.fit(document)));
  window.retort = retort;

  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const wanted = () => { try { return localStorage.getItem('retort-theme'); } catch { return null; } };
  const paint = () => {
    const on = wanted() ? wanted() === 'dark' : dark.matches;
    if (document.body.classList.contains('dark') !== on) document.body.classList.toggle('dark', on);
    document.documentElement.style.colorScheme = on ? 'dark' : 'light';
    retort.send('theme', { dark: on });
  };
  retort.toggleTheme = () => {
    const next = document.body.classList.contains('dark') ? 'light' : 'dark';
    try { localStorage.setItem('retort-theme', next); } catch { /* the choice then lasts as long as the page */ }
    paint();
  };
  dark.addEventListener('change', paint);
  retort.paint = paint;

  document.addEventListener('keydown', (event) => {
    const bare = !event.ctrlKey && !event.metaKey && !event.altKey;
    const digit = event.code?.match(/^(?:Digit|Numpad)([1-9])$/)?.[1];
    if (event.key === 'Escape') retort.send('stop');
    else if (digit && ((bare && !retort.typing()) || (event.altKey && !event.ctrlKey))) {
      event.preventDefault();
      retort.send('pick', { index: Number(digit) - 1 });
    } else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !retort.typing()) {
      event.preventDefault();
      retort.send('ask', { text: event.shiftKey ? 'redo' : 'undo' });
    } else if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      retort.send('commands');
    } else if (event.key === '/' && bare && !retort.typing()) {
      event.preventDefault();
      retort.send('compose');
    }
  });
})();
