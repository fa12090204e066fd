// Before anything is painted: the language that the page's address asks for.
if (new URLSearchParams(location.search).get('lang') === 'en') document.documentElement.lang = 'en';
