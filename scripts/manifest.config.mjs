// For the analyzer that scripts/manifest.mjs calls: only a file can tell it to leave package.json alone.
export default { litelement: true, packagejson: false, quiet: true };
