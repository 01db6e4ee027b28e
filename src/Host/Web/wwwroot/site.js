// Makes the pages quicker to use. Everything also works without it.
(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('sn-script');

  // After a mistake the summary gets the focus; a link in it goes to the field itself.
  document.querySelector('[data-focus]')?.focus();

  // The panel beside the questions follows each change.
  const form = document.querySelector('form[data-live]');
  const panel = document.getElementById('so-far');
  if (form && panel) {
    let last = 0;
    form.addEventListener('change', async () => {
      const turn = ++last;
      try {
        const answer = await fetch(form.dataset.live, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { Accept: 'text/html' } });
        const text = await answer.text();
        // Only the newest answer counts, and only when it says something else: it is read aloud once.
        if (answer.ok && turn === last) {
          const fresh = new DOMParser().parseFromString(text, 'text/html').body;
          if (fresh.textContent !== panel.textContent) {
            panel.replaceChildren(...fresh.childNodes);
          }
        }
      } catch {
        // Without a connection the panel keeps what it says; the buttons tell what is wrong.
      }
    });
  }

  // Search among the schemes of an answer.
  const search = document.querySelector('[data-search-in]');
  if (search) {
    const list = document.getElementById(search.dataset.searchIn);
    const status = search.parentElement.querySelector('[role="status"]');
    search.addEventListener('input', () => {
      const words = search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
      let found = 0;
      for (const card of list.querySelectorAll('[data-search]')) {
        const hit = words.every(word => card.textContent.toLowerCase().includes(word));
        card.hidden = !hit;
        found += hit ? 1 : 0;
      }
      const folded = list.querySelector('details.sn-not');
      if (folded && words.length) {
        folded.open = true;
      }
      status.textContent = words.length ? search.dataset.found.replace('{count}', found) : '';
    });
    search.addEventListener('keydown', event => {
      if (event.key === 'Enter') {
        event.preventDefault();
      }
    });
  }

  // A link with the scenario behind its #: that part of an address is never sent to a server.
  const encode = text => btoa(String.fromCharCode(...new TextEncoder().encode(text))).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  const decode = code => new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(atob(code.replaceAll('-', '+').replaceAll('_', '/')), sign => sign.charCodeAt(0)));
  const share = document.querySelector('[data-share]');
  share?.querySelector('button').addEventListener('click', async event => {
    const link = new URL(share.dataset.share, location.href);
    link.hash = encode(share.dataset.scenario);
    const field = share.querySelector('input');
    share.querySelector('.sn-share__link').hidden = false;
    field.value = link.href;
    field.select();
    try {
      await navigator.clipboard.writeText(link.href);
      share.querySelector('[role="status"]').textContent = event.target.dataset.copied;
    } catch {
      // Not allowed here: the link stands selected in the field.
    }
  });

  const shared = document.getElementById('gedeeld');
  if (shared && location.hash.length > 1) {
    try {
      const text = decode(location.hash.slice(1));
      JSON.parse(text);
      shared.elements.scenario.value = text;
      history.replaceState(null, '', location.pathname);
      shared.submit();
    } catch {
      shared.hidden = false;
      shared.querySelector('[role="status"]').textContent = shared.dataset.broken;
    }
  }

  document.querySelector('[data-print]')?.addEventListener('click', () => window.print());
})();
