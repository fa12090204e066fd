// Before anything is painted: the language that the page's address asks for.
const asked = new URLSearchParams(location.search).get('lang');
if (asked === 'en' || asked === 'es') document.documentElement.lang = asked;
