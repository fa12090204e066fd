// What the tests use of Vue, built for a browser as a site's own bundler does.
export { createApp, h, ref } from 'vue';
