// The language switch of the demo pages: shows one language, and tells the Accord elements without reloading.
const languages = ['fr', 'en', 'es'];
const wanted = new URLSearchParams(location.search).get('lang');

function speak(language) {
  const { documentElement: root } = document;
  root.lang = language;
  document.title = root.getAttribute(`data-title-${language}`) ?? document.title;
  for (const element of document.querySelectorAll('accord-form, accord-choices, accord-notice'))
    element.lang = language;
  for (const link of document.querySelectorAll('[data-language]')) {
    if (link.dataset.language === language) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  for (const link of document.querySelectorAll('a[href^="/"]')) {
    const url = new URL(link.href);
    if (url.pathname !== '/' && !url.pathname.endsWith('.html')) continue;
    url.searchParams.set('lang', language);
    link.href = `${url.pathname}${url.search}${url.hash}`;
  }
}

for (const link of document.querySelectorAll('[data-language]')) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    speak(link.dataset.language);
    history.replaceState(null, '', `?lang=${link.dataset.language}${location.hash}`);
  });
}
speak(languages.includes(wanted) ? wanted : 'fr');

// A notice is drawn after the browser has jumped to it, and moves what comes next.
document.addEventListener('accord-ready', ({ target }) => {
  if (target.localName === 'accord-notice') document.querySelector(':target')?.scrollIntoView();
});
