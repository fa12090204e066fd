// Opens the console of the demo for whoever runs it: the token stays in this tab, as after signing in by hand.
const { to } = document.currentScript.dataset;
sessionStorage.setItem('accord-console-token', JSON.parse(document.getElementById('token').textContent));
location.replace(to);
